/// Bytes that let errors be corrected, by Reed and Solomon, over the field of 256 elements that the standard uses.
struct ReedSolomon {
    /// The generator's coefficients below the leading one, highest power first.
    private let generator: [UInt8]

    /// Correction by so many bytes a block.
    init(length: Int) {
        var generator = Array(repeating: UInt8(0), count: length - 1) + [1]
        var root: UInt8 = 1
        for _ in 0..<length {
            for index in 0..<length {
                generator[index] = Self.product(generator[index], root)
                if index + 1 < length { generator[index] ^= generator[index + 1] }
            }
            root = Self.product(root, 2)
        }
        self.generator = generator
    }

    /// What is left of a block, moved up by as many bytes, when it is divided by the generator.
    func remainder(of block: ArraySlice<UInt8>) -> [UInt8] {
        var rest = Array(repeating: UInt8(0), count: generator.count)
        for byte in block {
            let factor = byte ^ rest[0]
            rest.removeFirst()
            rest.append(0)
            for index in generator.indices { rest[index] ^= Self.product(generator[index], factor) }
        }
        return rest
    }

    /// The product in the field, whose polynomial is x⁸ + x⁴ + x³ + x² + 1.
    private static func product(_ first: UInt8, _ second: UInt8) -> UInt8 {
        var result: UInt8 = 0
        for bit in (0..<8).reversed() {
            result = (result << 1) ^ (result & 0x80 == 0 ? 0 : 0x1D)
            if second >> UInt8(bit) & 1 == 1 { result ^= first }
        }
        return result
    }
}
