/// Marks in a rendered text the places where something is inserted later.
///
/// A mark is made of control characters, which no text to be read holds: STX, the bits of the insertion's number as SO
/// and SI, ETX. Headings' ids leave them out.
enum InsertionMark {
    private static let opening: Unicode.Scalar = "\u{2}"
    private static let zero: Unicode.Scalar = "\u{E}"
    private static let one: Unicode.Scalar = "\u{F}"
    private static let closing: Unicode.Scalar = "\u{3}"

    /// The mark of the insertion with the given number.
    static func mark(_ number: Int) -> String {
        let bits = String(number, radix: 2).utf8.map { $0 == UInt8(ascii: "1") ? one : zero }
        return String(String.UnicodeScalarView([opening] + bits + [closing]))
    }

    /// Whether a source holds the character that marks begin with, so that something could be taken for one.
    static func isReserved(_ source: [UInt8]) -> Bool {
        source.contains(UInt8(ascii: opening))
    }

    /// The text with every mark replaced by what `insertion` gives for its number, in which further marks are replaced
    /// too.
    static func filled(_ text: String, _ insertion: (Int) -> String) -> String {
        let (opening, closing) = (UInt8(ascii: opening), UInt8(ascii: closing))
        let (zero, one) = (UInt8(ascii: zero), UInt8(ascii: one))
        guard text.utf8.contains(opening) else { return text }
        var output: [UInt8] = []
        output.reserveCapacity(text.utf8.count)
        var number: Int?
        for byte in text.utf8 {
            switch (byte, number) {
            case (opening, _): number = 0
            case (zero, let value?): number = value &* 2
            case (one, let value?): number = value &* 2 &+ 1
            case (closing, let value?):
                output += filled(insertion(value), insertion).utf8
                number = nil
            default: output.append(byte)
            }
        }
        return String(decoding: output, as: UTF8.self)
    }
}
