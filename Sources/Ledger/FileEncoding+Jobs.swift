import Dispatch

extension FileEncoding {
    /// Checks every file, so many at once.
    static func check(_ files: [LedgerFile], jobs: Int) -> [FileEncoding] {
        let nothing = UnsafeBufferPointer<UInt8>(start: nil, count: 0)
        var results = [FileEncoding](repeating: FileEncoding(checking: nothing), count: files.count)
        let lanes = max(1, min(jobs, files.count))
        results.withUnsafeMutableBufferPointer { buffer in
            // Each lane writes only its own places.
            nonisolated(unsafe) let places = buffer
            DispatchQueue.concurrentPerform(iterations: lanes) { lane in
                for index in stride(from: lane, to: files.count, by: lanes) {
                    places[index] = files[index].bytes.withUnsafeBufferPointer { FileEncoding(checking: $0) }
                }
            }
        }
        return results
    }
}
