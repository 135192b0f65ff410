import Dispatch

/// Work on several things at once, in a way that does not show in the result.
package enum Lanes {
    /// Calls `body` for every element. At most `jobs` are worked on at the same time, each by one worker alone.
    package static func forEach<Element>(
        _ elements: inout [Element], jobs: Int, _ body: @Sendable (Int, inout Element) -> Void
    ) {
        guard jobs > 1, elements.count > 1 else {
            for index in elements.indices { body(index, &elements[index]) }
            return
        }
        elements.withUnsafeMutableBufferPointer { buffer in
            let lanes = min(jobs, buffer.count)
            // No two lanes have an index in common, and `concurrentPerform` returns after the last of them.
            nonisolated(unsafe) let places = buffer
            DispatchQueue.concurrentPerform(iterations: lanes) { lane in
                for index in stride(from: lane, to: places.count, by: lanes) { body(index, &places[index]) }
            }
        }
    }
}
