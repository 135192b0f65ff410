/// Where lines begin, for texts with line breaks that libyaml counts and editors do not: NEL, LS, PS and a lone CR.
struct LineTable {
    /// The index of each line's first scalar.
    private let starts: [Int]

    /// The table of the bytes, or `nil` where both count alike, as in nearly every file.
    init?(ifNeededFor bytes: UnsafeBufferPointer<UInt8>) {
        guard Self.hasOtherBreaks(bytes) else { return nil }
        var starts = [0]
        var scalar = 0
        for byte in bytes where byte & 0xC0 != 0x80 {
            scalar += 1
            if byte == UInt8(ascii: "\n") { starts.append(scalar) }
        }
        self.starts = starts
    }

    /// Line and column, both from 0, of the scalar with an index.
    func position(ofScalar index: Int) -> (line: Int, column: Int) {
        var low = 0
        var high = starts.count
        while high - low > 1 {
            let middle = (low + high) / 2
            if starts[middle] <= index { low = middle } else { high = middle }
        }
        return (low, index - starts[low])
    }

    private static func hasOtherBreaks(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        for index in bytes.indices {
            switch bytes[index] {
            case UInt8(ascii: "\r"):
                if index + 1 == bytes.count || bytes[index + 1] != UInt8(ascii: "\n") { return true }
            case 0xC2:
                if index + 1 < bytes.count, bytes[index + 1] == 0x85 { return true }
            case 0xE2:
                if index + 2 < bytes.count, bytes[index + 1] == 0x80, bytes[index + 2] & 0xFE == 0xA8 { return true }
            default: break
            }
        }
        return false
    }
}
