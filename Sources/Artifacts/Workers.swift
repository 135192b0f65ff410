import Dispatch
import Synchronization

/// Spreads work over a fixed number of threads, in a way that does not show in the result.
public enum Workers {
    /// Calls `body` for every index below `count` and returns what it gave, in order of the indices.
    public static func map<T: Sendable>(_ count: Int, jobs: Int, chunk: Int = 32, _ body: @Sendable (Int) -> T) -> [T] {
        let chunks = (count + chunk - 1) / chunk
        guard jobs > 1, chunks > 1 else { return (0..<count).map(body) }
        let next = Atomic<Int>(0)
        return Array(unsafeUninitializedCapacity: count) { results, initialized in
            // Each index is written by exactly one worker, and `concurrentPerform` returns after the last of them.
            nonisolated(unsafe) let base = results.baseAddress
            DispatchQueue.concurrentPerform(iterations: min(jobs, chunks)) { _ in
                while true {
                    let start = next.add(chunk, ordering: .relaxed).oldValue
                    guard start < count else { return }
                    for index in start..<min(count, start + chunk) {
                        base?.advanced(by: index).initialize(to: body(index))
                    }
                }
            }
            initialized = count
        }
    }
}
