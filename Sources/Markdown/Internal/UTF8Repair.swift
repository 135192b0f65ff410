/// Copies bytes and puts U+FFFD in place of what is no UTF-8, and of NUL, which HTML cannot hold.
struct UTF8Repair {
    private(set) var bytes: [UInt8] = []
    private(set) var firstRepair: Int?

    init(capacity: Int) {
        bytes.reserveCapacity(capacity)
    }

    mutating func run(_ raw: UnsafeBufferPointer<UInt8>, from start: Int) {
        var offset = start
        while offset < raw.count {
            let length = Self.sequenceLength(raw, at: offset)
            if length == 0 || raw[offset] == 0 {
                if length == 0, firstRepair == nil { firstRepair = bytes.count }
                bytes += [0xEF, 0xBF, 0xBD]
                offset += 1
            } else {
                bytes.append(contentsOf: UnsafeBufferPointer(rebasing: raw[offset..<offset + length]))
                offset += length
            }
        }
    }

    /// The length of the scalar at the offset, 1 to 4 bytes, or 0 if there is none.
    private static func sequenceLength(_ raw: UnsafeBufferPointer<UInt8>, at offset: Int) -> Int {
        let lead = raw[offset]
        if lead < 0x80 { return 1 }
        let length: Int
        switch lead {
        case 0xC2...0xDF: length = 2
        case 0xE0...0xEF: length = 3
        case 0xF0...0xF4: length = 4
        default: return 0
        }
        guard offset + length <= raw.count else { return 0 }
        for index in 1..<length where raw[offset + index] & 0xC0 != 0x80 { return 0 }
        let second = raw[offset + 1]
        switch lead {
        case 0xE0 where second < 0xA0: return 0  // written longer than needed
        case 0xED where second > 0x9F: return 0  // half of a surrogate pair
        case 0xF0 where second < 0x90: return 0
        case 0xF4 where second > 0x8F: return 0  // beyond U+10FFFF
        default: return length
        }
    }
}
