/// The bytes of a code: the text, what fills it up, and what corrects errors.
struct QRCodewords {
    /// All bytes in the order in which they are placed: those of the blocks taken in turn, so that a stain harms each
    /// only a little.
    let interleaved: [UInt8]

    /// The bytes of a text that fits into the version.
    init(_ text: [UInt8], version: QRVersion) {
        let data = Self.padded(text, version: version)
        let shortLength = version.dataLength / version.blockCount
        let longCount = version.dataLength % version.blockCount
        let correction = ReedSolomon(length: version.correctionLength)
        var blocks: [ArraySlice<UInt8>] = []
        var start = 0
        for block in 0..<version.blockCount {
            // The longer blocks stand last.
            let length = shortLength + (block >= version.blockCount - longCount ? 1 : 0)
            blocks.append(data[start..<(start + length)])
            start += length
        }
        interleaved = Self.taken(blocks) + Self.taken(blocks.map { correction.remainder(of: $0)[...] })
    }

    /// The first of each, then the second of each, and so on.
    private static func taken(_ blocks: [ArraySlice<UInt8>]) -> [UInt8] {
        let longest = blocks.map(\.count).max() ?? 0
        return (0..<longest).flatMap { index in
            blocks.compactMap { index < $0.count ? $0[$0.startIndex + index] : nil }
        }
    }

    /// The text with its head (that it is bytes, and how many), filled up to the length of the version.
    private static func padded(_ text: [UInt8], version: QRVersion) -> [UInt8] {
        // All is moved by the four bits of the mode, whose value for bytes is 4.
        var halves: [UInt8] = [4]
        for shift in stride(from: version.lengthBits - 4, through: 0, by: -4) {
            halves.append(UInt8(text.count >> shift & 0xF))
        }
        for byte in text { halves += [byte >> 4, byte & 0xF] }
        // Four zero bits end it, which with those of the mode make a whole byte.
        halves.append(0)
        var bytes = stride(from: 0, to: halves.count, by: 2).map { halves[$0] << 4 | halves[$0 + 1] }
        var filler: UInt8 = 0xEC
        while bytes.count < version.dataLength {
            bytes.append(filler)
            filler ^= 0xEC ^ 0x11
        }
        return bytes
    }
}
