/// What one pass over a file's bytes tells before any of it is read.
struct FileEncoding {
    /// What makes a file unfit to read as UTF-8.
    enum Problem: Equatable {
        case notUTF8
        /// U+FFFD, which a program leaves in place of what it could not decode: a character is lost already.
        case replacementCharacter
    }

    /// The first problem and the offset of its first byte.
    private(set) var problem: (kind: Problem, offset: Int)?
    /// How many line feeds there are, up to the problem: a bound for the number of records.
    private(set) var lineFeeds = 0

    /// What there is to tell of no bytes.
    init() {}

    /// Takes over what checking the bytes behind those up to now told; they start at an offset.
    mutating func append(_ next: FileEncoding, at offset: Int) {
        guard problem == nil else { return }
        problem = next.problem.map { ($0.kind, $0.offset + offset) }
        lineFeeds += next.lineFeeds
    }

    /// Checks bytes, eight at a time where they are ASCII.
    init(checking bytes: UnsafeBufferPointer<UInt8>) {
        guard let base = bytes.baseAddress else { return }
        let count = bytes.count
        var offset = 0
        while offset < count {
            if offset + 8 <= count {
                let word = UnsafeRawPointer(base).loadUnaligned(fromByteOffset: offset, as: UInt64.self)
                if word & 0x8080_8080_8080_8080 == 0 {
                    lineFeeds += Self.lineFeeds(inASCII: word)
                    offset += 8
                    continue
                }
            }
            if base[offset] < 0x80 {
                lineFeeds += base[offset] == UInt8(ascii: "\n") ? 1 : 0
                offset += 1
                continue
            }
            let length = Self.sequenceLength(base + offset, count - offset)
            if length == 0 {
                problem = (.notUTF8, offset)
                return
            }
            if length == 3, base[offset] == 0xEF, base[offset + 1] == 0xBF, base[offset + 2] == 0xBD {
                problem = (.replacementCharacter, offset)
                return
            }
            offset += length
        }
    }

    @inline(__always)
    private static func lineFeeds(inASCII word: UInt64) -> Int {
        // Adding 0x7F to a byte below 0x80 sets its high bit unless the byte is zero, and carries nothing over.
        let others = (word ^ 0x0A0A_0A0A_0A0A_0A0A) &+ 0x7F7F_7F7F_7F7F_7F7F
        return (~others & 0x8080_8080_8080_8080).nonzeroBitCount
    }

    /// The length of the well-formed sequence of two to four bytes that starts here (Unicode, table 3-7), or 0.
    private static func sequenceLength(_ bytes: UnsafePointer<UInt8>, _ available: Int) -> Int {
        let length: Int
        var second: ClosedRange<UInt8> = 0x80...0xBF
        switch bytes[0] {
        case 0xC2...0xDF: length = 2
        case 0xE0: (length, second) = (3, 0xA0...0xBF)
        case 0xED: (length, second) = (3, 0x80...0x9F)
        case 0xE1...0xEF: length = 3
        case 0xF0: (length, second) = (4, 0x90...0xBF)
        case 0xF1...0xF3: length = 4
        case 0xF4: (length, second) = (4, 0x80...0x8F)
        default: return 0
        }
        guard available >= length, second.contains(bytes[1]) else { return 0 }
        for index in 2..<max(2, length) where bytes[index] & 0xC0 != 0x80 { return 0 }
        return length
    }
}
