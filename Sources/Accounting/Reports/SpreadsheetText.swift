/// Texts as they go into a spreadsheet.
enum SpreadsheetText {
    /// What makes a spreadsheet take a cell for a formula when a text begins with it: the signs, their full-width forms,
    /// and white space that some programs drop before they look.
    private static let openers: Set<Unicode.Scalar> = [
        "=", "+", "-", "@", "\t", "\r", "\n", "\u{FF1D}", "\u{FF0B}", "\u{FF0D}", "\u{FF20}",
    ]

    /// The text, with `'` before one that a spreadsheet would compute or run: a customer may choose a product's name,
    /// and the file goes to somebody else. Amounts are no texts, and keep their sign.
    static func inert(_ text: String) -> String {
        guard let first = text.unicodeScalars.first, openers.contains(first) else { return text }
        return "'" + text
    }
}
