import Dispatch
import Foundation

/// Reads whole files.
enum FileBytes {
    /// The content of a file that is open, or `nil` where it cannot be read. A large one is read by several workers,
    /// for nearly all of the time goes into copying it.
    static func read(_ descriptor: Int32, size: Int, jobs: Int) -> [UInt8]? {
        let stretches = max(1, min(jobs, size / leastStretch))
        var ends = [Int](repeating: 0, count: stretches)
        var bytes = [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
            guard let start = buffer.baseAddress else { return }
            ends.withUnsafeMutableBufferPointer { ends in
                // Each stretch is written by one worker alone.
                nonisolated(unsafe) let (start, ends) = (start, ends)
                DispatchQueue.concurrentPerform(iterations: stretches) { index in
                    let range = size * index / stretches..<size * (index + 1) / stretches
                    ends[index] = range.lowerBound + read(descriptor, range, to: start)
                }
            }
            // A file that has become shorter meanwhile ends where a stretch falls short.
            count = ends.indices.first { ends[$0] < size * ($0 + 1) / stretches }.map { ends[$0] } ?? size
        }
        // It may also have become longer.
        let chunk = UnsafeMutableRawBufferPointer.allocate(byteCount: 4096, alignment: 1)
        defer { chunk.deallocate() }
        while true {
            let count = pread(descriptor, chunk.baseAddress, chunk.count, off_t(bytes.count))
            if count < 0, errno == EINTR { continue }
            guard count > 0 else { return count == 0 ? bytes : nil }
            bytes += chunk.prefix(count)
        }
    }

    /// Below this size a second worker takes longer to wake up than to read.
    private static let leastStretch = 1 << 22

    /// Reads a stretch of a file to its place behind `start`, and says how many bytes of it there were.
    private static func read(_ descriptor: Int32, _ range: Range<Int>, to start: UnsafeMutablePointer<UInt8>) -> Int {
        var offset = range.lowerBound
        while offset < range.upperBound {
            let count = pread(descriptor, start + offset, range.upperBound - offset, off_t(offset))
            if count < 0, errno == EINTR { continue }
            // An error shows again when the bytes behind the last are asked for.
            guard count > 0 else { break }
            offset += count
        }
        return offset - range.lowerBound
    }
}
