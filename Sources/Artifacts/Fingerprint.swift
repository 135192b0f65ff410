import Crypto

/// The SHA-256 of some bytes, by which files are told apart.
public struct Fingerprint: Sendable, Hashable {
    /// The 64 lowercase hexadecimal digits.
    public let hex: String

    /// Takes the fingerprint of the bytes.
    public init(of bytes: [UInt8]) {
        let digits = Array("0123456789abcdef".utf8)
        hex = String(unsafeUninitializedCapacity: 64) { text in
            var count = 0
            for byte in SHA256.hash(data: bytes) {
                text[count] = digits[Int(byte >> 4)]
                text[count + 1] = digits[Int(byte & 15)]
                count += 2
            }
            return count
        }
    }

    /// A fingerprint that was written down earlier, or `nil` where the text is not 64 lowercase hexadecimal digits.
    public init?(hex: Substring) {
        let isDigit: (UInt8) -> Bool = { (0x30...0x39).contains($0) || (0x61...0x66).contains($0) }
        guard hex.utf8.count == 64, hex.utf8.allSatisfy(isDigit) else { return nil }
        self.hex = String(hex)
    }

    /// The first 12 digits, for names such as `/assets/theme.0123456789ab.css` (SPEC §9).
    public var short: String { String(hex.prefix(12)) }
}
