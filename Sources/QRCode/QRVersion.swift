/// One of the 40 sizes of a code, and how much of it corrects errors of level M.
struct QRVersion: Sendable {
    /// From 1 to 40.
    let number: Int
    /// How many bytes of error correction follow each block.
    let correctionLength: Int
    /// Into how many blocks the bytes are divided.
    let blockCount: Int

    /// How many modules a side has.
    var size: Int { 17 + 4 * number }

    /// How many bytes there is room for, those of error correction among them.
    var codewordCount: Int { dataModuleCount / 8 }

    /// How many bytes there is room for without those of error correction.
    var dataLength: Int { codewordCount - correctionLength * blockCount }

    /// How many bits tell the length of a text.
    var lengthBits: Int { number < 10 ? 8 : 16 }

    /// How many bytes a text may have: what stands before it takes 4 bits and those of its length.
    var textCapacity: Int { dataLength - (4 + lengthBits + 7) / 8 }

    /// The smallest version for so many bytes of text; `nil` for too many.
    static func smallest(for length: Int) -> QRVersion? { all.first { length <= $0.textCapacity } }

    /// All versions, the smallest first; bytes of error correction a block, and blocks, from table 9 of the standard.
    static let all: [QRVersion] = [
        (10, 1), (16, 1), (26, 1), (18, 2), (24, 2), (16, 4), (18, 4), (22, 4), (22, 5), (26, 5),
        (30, 5), (22, 8), (22, 9), (24, 9), (24, 10), (28, 10), (28, 11), (26, 13), (26, 14), (26, 16),
        (26, 17), (28, 17), (28, 18), (28, 20), (28, 21), (28, 23), (28, 25), (28, 26), (28, 28), (28, 29),
        (28, 31), (28, 33), (28, 35), (28, 37), (28, 38), (28, 40), (28, 43), (28, 45), (28, 47), (28, 49),
    ].enumerated().map { QRVersion(number: $0 + 1, correctionLength: $1.0, blockCount: $1.1) }

    /// Where the middles of alignment patterns stand, in rows as in columns: the first 6 modules from the edge, the last
    /// 7 from the other, those between at even distances. None in the smallest code.
    var alignmentCenters: [Int] {
        guard number > 1 else { return [] }
        let count = number / 7 + 2
        let span = size - 13
        // The standard's distances are even numbers; version 32 has one that no rule gives.
        let step = number == 32 ? 26 : (span + 2 * (count - 1) - 1) / (2 * (count - 1)) * 2
        return [6] + (0..<(count - 1)).map { size - 7 - step * (count - 2 - $0) }
    }

    /// How many modules no pattern takes.
    private var dataModuleCount: Int {
        let finders = 3 * 8 * 8
        let format = 2 * 15 + 1
        let timing = 2 * (size - 16)
        let version = number < 7 ? 0 : 2 * 18
        let centers = alignmentCenters.count
        // Three corners have none, and those in line with the timing patterns share five modules with them.
        let alignment = centers == 0 ? 0 : (centers * centers - 3) * 25 - 2 * (centers - 2) * 5
        return size * size - finders - format - timing - version - alignment
    }
}
