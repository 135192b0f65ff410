/// A phrase looked for in a text as whole words.
enum Phrase {
    /// Whether the phrase stands in the text, with no letter or digit directly before or after it.
    static func stands(_ phrase: String, in text: String) -> Bool {
        let (wanted, bytes) = (Array(phrase.utf8), Array(text.utf8))
        guard !wanted.isEmpty, wanted.count <= bytes.count else { return false }
        return (0...(bytes.count - wanted.count)).contains { start in
            let end = start + wanted.count
            return bytes[start..<end].elementsEqual(wanted) && (start == 0 || !isWord(bytes[start - 1]))
                && (end == bytes.count || !isWord(bytes[end]))
        }
    }

    private static func isWord(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "a")...UInt8(ascii: "z"), 0x80...:
            true
        default: false
        }
    }
}
