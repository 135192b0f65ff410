/// Reads numbers at places of a file, and nothing beyond its end.
struct ByteReader {
    let bytes: [UInt8]

    init(_ bytes: [UInt8]) {
        self.bytes = bytes
    }

    /// The byte at a place, or `nil` past the end.
    func byte(at index: Int) -> Int? { bytes.indices.contains(index) ? Int(bytes[index]) : nil }

    /// A number of `count` bytes, the highest first.
    func big(_ count: Int, at index: Int) -> Int? {
        (0..<count).reduce(0 as Int?) { value, offset in
            guard let value, let byte = byte(at: index + offset) else { return nil }
            return value << 8 | byte
        }
    }

    /// A number of `count` bytes, the lowest first.
    func little(_ count: Int, at index: Int) -> Int? {
        (0..<count).reversed().reduce(0 as Int?) { value, offset in
            guard let value, let byte = byte(at: index + offset) else { return nil }
            return value << 8 | byte
        }
    }

    /// Whether the bytes from a place on are those of a text, of which each scalar stands for one byte.
    func has(_ text: String.UnicodeScalarView, at index: Int) -> Bool {
        text.enumerated().allSatisfy { byte(at: index + $0.offset) == Int($0.element.value) }
    }
}
