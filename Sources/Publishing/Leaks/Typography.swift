/// What smart punctuation makes of a text: the page shows other bytes than its author wrote, and the same words.
enum Typography {
    /// The text with typographic apostrophes, dashes and ellipses; `nil` where nothing changes.
    static func smart(_ value: some Sequence<UInt8>) -> [UInt8]? {
        let text = Array(value)
        var smart: [UInt8] = []
        var index = 0
        while index < text.count {
            let rest = text[index...]
            if let (plain, replacement) = replacements.first(where: { rest.starts(with: $0.plain) }) {
                smart += replacement
                index += plain.count
            } else {
                smart.append(text[index])
                index += 1
            }
        }
        return smart == text ? nil : smart
    }

    /// The longest first, since three dashes are no two and one.
    private static let replacements: [(plain: [UInt8], smart: [UInt8])] = [
        ("---", "—"), ("--", "–"), ("...", "…"), ("'", "’"),
    ].map { (Array($0.0.utf8), Array($0.1.utf8)) }
}
