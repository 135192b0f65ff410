/// Writes diagnostics for a person who looks at a page: what ``TextRenderer`` writes, as HTML without any styling.
///
/// ```html
/// <article class="error">
/// <h2><span>error</span> <code>10.005</code> has more decimals than USD</h2>
/// <p class="place">Content/ledger/2025.csv:3:27 <span>ledger/bad-amount</span></p>
/// <pre tabindex="0"><code>3 | 2,2025-03-01,sale,ann,Box,10.005,
///   |                           <b>^</b></code></pre>
/// <p class="hint">USD has 2 decimals: write <code>10.00</code> or <code>10.01</code></p>
/// </article>
/// ```
public struct HTMLRenderer {
    private var excerpts: SourceExcerpts

    /// A renderer of diagnostics.
    ///
    /// - Parameter excerpts: where the lines come from that are shown; a line that it does not have is left out.
    public init(excerpts: SourceExcerpts) {
        self.excerpts = excerpts
    }

    /// The element of one diagnostic, ending in a line end.
    public mutating func render(_ diagnostic: Diagnostic) -> String {
        let severity = diagnostic.severity.rawValue
        var html = "<article class=\"\(severity)\">\n"
        html += "<h2><span>\(severity)</span> \(Self.prose(diagnostic.message))</h2>\n"
        let place = diagnostic.place.map { Self.escape($0.description) + " " } ?? ""
        html += "<p class=\"place\">\(place)<span>\(Self.escape(diagnostic.code))</span></p>\n"
        if let place = diagnostic.place, !diagnostic.hidesLine { html += excerpt(place, withCaret: true) }
        for related in diagnostic.related {
            html += "<p class=\"place\">\(Self.escape("\(related.label): \(related.place)"))</p>\n"
            html += excerpt(related.place, withCaret: false)
        }
        if let hint = diagnostic.hint { html += "<p class=\"hint\">\(Self.prose(hint))</p>\n" }
        return html + "</article>\n"
    }

    private mutating func excerpt(_ place: Place, withCaret: Bool) -> String {
        guard let line = excerpts.line(place.line, of: place.file) else { return "" }
        let shown = ExcerptLine(line, around: place.column)
        let number = String(place.line)
        // The box scrolls sideways, and what scrolls has to be within reach of the keyboard.
        var html = "<pre tabindex=\"0\"><code>\(number) | \(Self.escape(shown.text))"
        if withCaret {
            html += "\n\(String(repeating: " ", count: number.utf8.count)) | \(shown.indent)<b>^</b>"
        }
        return html + "</code></pre>\n"
    }

    /// A message, with what stands between backticks as code.
    private static func prose(_ text: String) -> String {
        let parts = text.split(separator: "`", omittingEmptySubsequences: false)
        guard parts.count % 2 == 1 else { return escape(text) }
        return parts.enumerated().map { index, part in
            index % 2 == 1 ? "<code>\(escape(part))</code>" : escape(part)
        }.joined()
    }

    private static func escape(_ text: some StringProtocol) -> String {
        var escaped = ""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "&": escaped += "&amp;"
            case "<": escaped += "&lt;"
            case ">": escaped += "&gt;"
            case "\"": escaped += "&quot;"
            case "'": escaped += "&#39;"
            case "\t", "\n": escaped.unicodeScalars.append(scalar)
            // What HTML cannot hold, or what would hide the text behind it.
            case _ where scalar.isControl: escaped += "\u{FFFD}"
            default: escaped.unicodeScalars.append(scalar)
            }
        }
        return escaped
    }
}
