/// How many bytes of a text in the tree, and of the source, belong together at one place.
struct TextStep {
    var text: Int
    var source: Int
    /// Whether the source escapes the character, which then starts no markup.
    var isEscaped = false

    /// The step at the given offsets; nil if text and source do not fit.
    @inline(__always)
    static func at(
        _ textOffset: Int, of text: UnsafeBufferPointer<UInt8>, _ sourceOffset: Int,
        of source: UnsafeBufferPointer<UInt8>
    ) -> TextStep? {
        guard sourceOffset < source.count else { return nil }
        let wanted = text[textOffset]
        let found = source[sourceOffset]
        if wanted == found, found != UInt8(ascii: "\\"), found != UInt8(ascii: "&") {
            return TextStep(text: 1, source: 1)
        }
        return special(textOffset, of: text, sourceOffset, of: source)
    }

    private static func special(
        _ textOffset: Int, of text: UnsafeBufferPointer<UInt8>, _ sourceOffset: Int,
        of source: UnsafeBufferPointer<UInt8>
    ) -> TextStep? {
        let wanted = text[textOffset]
        let rest = UnsafeBufferPointer(rebasing: source[sourceOffset...])
        switch rest[0] {
        case UInt8(ascii: "\\"):
            if rest.count > 1, rest[1].isPunctuation, rest[1] == wanted {
                return TextStep(text: 1, source: 2, isEscaped: true)
            }
            return wanted == rest[0] ? TextStep(text: 1, source: 1) : nil
        case UInt8(ascii: "&"):
            let entity = entityLength(rest)
            if wanted == rest[0], entity == 0 || !isAmpersand(rest[1..<entity - 1]) {
                return TextStep(text: 1, source: 1)
            }
            guard entity > 0 else { return nil }
            return TextStep(text: scalarLength(wanted), source: entity, isEscaped: true)
        case UInt8(ascii: "\""), UInt8(ascii: "'"), UInt8(ascii: "-"), UInt8(ascii: "."):
            return typographic(UnsafeBufferPointer(rebasing: text[textOffset...]), rest)
        default:
            return nil
        }
    }

    /// Quotes, dashes and an ellipsis that stand in place of the ASCII that was written.
    private static func typographic(
        _ text: UnsafeBufferPointer<UInt8>, _ source: UnsafeBufferPointer<UInt8>
    ) -> TextStep? {
        guard text.count >= 3, text[0] == 0xE2, text[1] == 0x80 else { return nil }
        switch (text[2], source[0]) {
        case (0x98, UInt8(ascii: "'")), (0x99, UInt8(ascii: "'")), (0x9C, UInt8(ascii: "\"")),
            (0x9D, UInt8(ascii: "\"")):
            return TextStep(text: 3, source: 1)
        case (0x93, UInt8(ascii: "-")): return TextStep(text: 3, source: 2)
        case (0x94, UInt8(ascii: "-")), (0xA6, UInt8(ascii: ".")): return TextStep(text: 3, source: 3)
        default: return nil
        }
    }

    /// The length of something that has the form of an entity, `;` included; 0 if there is none.
    private static func entityLength(_ source: UnsafeBufferPointer<UInt8>) -> Int {
        var index = 1
        while index < min(source.count, 36) {
            let byte = source[index]
            if byte == UInt8(ascii: ";") { return index > 1 ? index + 1 : 0 }
            guard byte.isAlphanumeric || (index == 1 && byte == UInt8(ascii: "#")) else { return 0 }
            index += 1
        }
        return 0
    }

    private static func isAmpersand(_ name: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
        let text = String(decoding: name, as: UTF8.self)
        if text == "amp" || text == "AMP" { return true }
        guard text.first == "#" else { return false }
        let digits = text.dropFirst()
        if digits.first == "x" || digits.first == "X" { return Int(digits.dropFirst(), radix: 16) == 0x26 }
        return Int(digits) == 0x26
    }

    private static func scalarLength(_ lead: UInt8) -> Int {
        switch lead {
        case 0xF0...: 4
        case 0xE0...: 3
        case 0xC0...: 2
        default: 1
        }
    }
}
