/// A Markdown source as bytes that are certain to be UTF-8, and where its lines start.
struct SourceText {
    /// The bytes, without a byte order mark; what was no UTF-8, and each NUL, became U+FFFD.
    let bytes: [UInt8]
    /// The offset of the first byte of each line.
    let lineStarts: [Int]
    /// The offset of the first replacement for something that was no UTF-8.
    let firstRepair: Int?

    init(_ raw: [UInt8]) {
        let hasMark = raw.count >= 3 && raw[0] == 0xEF && raw[1] == 0xBB && raw[2] == 0xBF
        let isPlain = !hasMark && raw.withUnsafeBufferPointer { $0.allSatisfy { $0 != 0 && $0 < 0x80 } }
        if isPlain {
            bytes = raw
            firstRepair = nil
        } else {
            var repair = UTF8Repair(capacity: raw.count)
            raw.withUnsafeBufferPointer { repair.run($0, from: hasMark ? 3 : 0) }
            bytes = repair.bytes
            firstRepair = repair.firstRepair
        }
        lineStarts = Self.lineStarts(of: bytes)
    }

    /// The offsets at which lines start; a line ends with a line feed, a carriage return or both.
    static func lineStarts(of bytes: [UInt8]) -> [Int] {
        var starts = [0]
        starts.reserveCapacity(bytes.count / 24 + 2)
        bytes.withUnsafeBufferPointer { bytes in
            for offset in bytes.indices where bytes[offset] == 0x0A || bytes[offset] == 0x0D {
                let next = offset + 1
                if bytes[offset] == 0x0D, next < bytes.count, bytes[next] == 0x0A { continue }
                starts.append(next)
            }
        }
        return starts
    }
}
