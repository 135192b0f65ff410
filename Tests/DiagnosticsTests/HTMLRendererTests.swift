import Diagnostics
import Testing

@Suite("Diagnostics as HTML")
struct HTMLRendererTests {
    /// Renders with the given text as the only file, `a.csv`.
    private func render(_ diagnostic: Diagnostic, file: String? = nil) -> String {
        var renderer = HTMLRenderer(
            excerpts: SourceExcerpts { name in name == "a.csv" ? file.map { Array($0.utf8) } : nil })
        return renderer.render(diagnostic)
    }

    @Test("A diagnostic shows message, place, code, the line with a caret, related places and a hint")
    func everything() {
        let diagnostic = Diagnostic(
            .error, "ledger/duplicate-id", "the id `7` stands twice", hint: "give `one` of them another id",
            at: Place(file: "a.csv", line: 10, column: 4),
            related: [RelatedPlace("first given here", at: Place(file: "a.csv", line: 2, column: 1))])
        let file = "id,date\n7,2026-01-03\n" + String(repeating: "\n", count: 7) + "8,x\n"
        #expect(
            render(diagnostic, file: file) == """
                <article class="error">
                <h2><span>error</span> the id <code>7</code> stands twice</h2>
                <p class="place">a.csv:10:4 <span>ledger/duplicate-id</span></p>
                <pre tabindex="0"><code>10 | 8,x
                   |    <b>^</b></code></pre>
                <p class="place">first given here: a.csv:2:1</p>
                <pre tabindex="0"><code>2 | 7,2026-01-03</code></pre>
                <p class="hint">give <code>one</code> of them another id</p>
                </article>

                """)
    }

    @Test("What a user wrote is text, and never markup or what would hide the text behind it")
    func escaping() {
        let diagnostic = Diagnostic(
            .warning, "page/x", "`<b>` & \"quotes\" \u{202E}\u{1B}", at: Place(file: "a.csv", line: 1, column: 1))
        let html = render(diagnostic, file: "<script>alert('1')</script>")
        #expect(html.contains("<code>&lt;b&gt;</code> &amp; &quot;quotes&quot; \u{FFFD}\u{FFFD}</h2>"))
        #expect(html.contains("1 | &lt;script&gt;alert(&#39;1&#39;)&lt;/script&gt;"))
    }

    @Test("A backtick alone stays what it is")
    func backtick() {
        let html = render(Diagnostic(.error, "page/x", "a ` that is never closed", at: nil))
        #expect(html.contains("<h2><span>error</span> a ` that is never closed</h2>"))
        #expect(html.contains("<p class=\"place\"><span>page/x</span></p>"))
    }

    @Test("Of a diagnostic about a private line, the place is shown and the line is not")
    func privateLine() {
        let diagnostic = Diagnostic(.error, "x/y", "wrong", at: Place(file: "a.csv", line: 1, column: 3)).hidingLine()
        let html = render(diagnostic, file: "ann@example.org")
        #expect(html.contains("a.csv:1:3"))
        #expect(!html.contains("ann@"))
    }

    @Test("The caret stands under its column, where the line has wide characters or is too long to be shown whole")
    func carets() {
        func caret(_ line: String, _ column: Int) -> [Substring] {
            let html = render(
                Diagnostic(.error, "x/y", "wrong", at: Place(file: "a.csv", line: 1, column: column)), file: line)
            return html.split(separator: "\n").drop { !$0.hasPrefix("<pre") }.prefix(2).map { $0 }
        }
        #expect(caret("漢x", 2) == ["<pre tabindex=\"0\"><code>1 | 漢x", "  |   <b>^</b></code></pre>"])
        let long = caret(String(repeating: "a", count: 300) + "!", 301)
        #expect(long[0].hasSuffix("aaa!") && long[0].contains("| …aaa"))
        #expect(long[1] == "  | " + String(repeating: " ", count: 120) + "<b>^</b></code></pre>")
    }
}
