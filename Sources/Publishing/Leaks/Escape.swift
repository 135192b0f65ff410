/// A character that is written in another way: `&amp;` or `&#38;` in HTML, `%26` in URLs, `\u0026` or `\"` in JSON.
struct Escape {
    /// How many bytes the escape has.
    let length: Int
    private let value: UInt32
    /// Whether the value is a byte, as in URLs, and no character.
    private let isByte: Bool

    /// The escape at an offset, or `nil` where none is.
    init?(_ text: UnsafeBufferPointer<UInt8>, at start: Int) {
        switch text[start] {
        case UInt8(ascii: "%"):
            guard let value = Self.number(text, start + 1, digits: 2) else { return nil }
            self = Escape(length: 3, value: value, isByte: true)
        case UInt8(ascii: "\\"):
            guard let escape = Self.json(text, start) else { return nil }
            self = escape
        case UInt8(ascii: "&"):
            guard let escape = Self.html(text, start) else { return nil }
            self = escape
        default: return nil
        }
    }

    private init(length: Int, value: UInt32, isByte: Bool = false) {
        (self.length, self.value, self.isByte) = (length, value, isByte)
    }

    /// Appends what the escape stands for.
    func append(to bytes: inout [UInt8]) {
        if isByte {
            bytes.append(UInt8(truncatingIfNeeded: value))
        } else {
            bytes.append(
                contentsOf: UTF8.encode(Unicode.Scalar(value) ?? "\u{FFFD}") ?? UTF8.encodedReplacementCharacter)
        }
    }

    private static func json(_ text: UnsafeBufferPointer<UInt8>, _ start: Int) -> Escape? {
        guard start + 1 < text.count else { return nil }
        switch text[start + 1] {
        case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"), UInt8(ascii: "'"):
            return Escape(length: 2, value: UInt32(text[start + 1]))
        case UInt8(ascii: "n"), UInt8(ascii: "r"): return Escape(length: 2, value: 0x0A)
        case UInt8(ascii: "t"), UInt8(ascii: "b"), UInt8(ascii: "f"): return Escape(length: 2, value: 0x09)
        case UInt8(ascii: "u"):
            guard let first = number(text, start + 2, digits: 4) else { return nil }
            if first & 0xFC00 == 0xD800, start + 7 < text.count, text[start + 6] == UInt8(ascii: "\\"),
                text[start + 7] == UInt8(ascii: "u"), let second = number(text, start + 8, digits: 4),
                second & 0xFC00 == 0xDC00
            {
                return Escape(length: 12, value: 0x10000 + (first & 0x3FF) << 10 + second & 0x3FF)
            }
            return Escape(length: 6, value: first)
        default: return nil
        }
    }

    private static let names: [(name: [UInt8], value: UInt32)] = [
        (Array("amp;".utf8), 0x26), (Array("lt;".utf8), 0x3C), (Array("gt;".utf8), 0x3E),
        (Array("quot;".utf8), 0x22), (Array("apos;".utf8), 0x27), (Array("nbsp;".utf8), 0x20),
        (Array("commat;".utf8), 0x40),
    ]

    private static func html(_ text: UnsafeBufferPointer<UInt8>, _ start: Int) -> Escape? {
        guard start + 2 < text.count else { return nil }
        if text[start + 1] == UInt8(ascii: "#") {
            let isHex = text[start + 2] | 0x20 == UInt8(ascii: "x")
            var index = start + (isHex ? 3 : 2)
            let first = index
            var value: UInt32 = 0
            while index < text.count, index - first < 8, let digit = digit(text[index]), isHex || digit < 10 {
                value = value &* (isHex ? 16 : 10) &+ digit
                index += 1
            }
            guard index > first, index < text.count, text[index] == UInt8(ascii: ";") else { return nil }
            return Escape(length: index + 1 - start, value: value)
        }
        for (name, value) in names where text.count - start > name.count && text[(start + 1)...].starts(with: name) {
            return Escape(length: name.count + 1, value: value)
        }
        return nil
    }

    private static func number(_ text: UnsafeBufferPointer<UInt8>, _ start: Int, digits: Int) -> UInt32? {
        guard start + digits <= text.count else { return nil }
        var value: UInt32 = 0
        for index in start..<(start + digits) {
            guard let digit = digit(text[index]) else { return nil }
            value = value << 4 | digit
        }
        return value
    }

    private static func digit(_ byte: UInt8) -> UInt32? {
        switch byte {
        case 0x30...0x39: UInt32(byte) - 0x30
        case 0x41...0x46: UInt32(byte) - 0x37
        case 0x61...0x66: UInt32(byte) - 0x57
        default: nil
        }
    }
}
