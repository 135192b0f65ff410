import Artifacts
import Diagnostics
import Testing

@testable import Publishing

@Suite struct LeakGuardTests {
    private func leaks(_ values: [String], in text: String, path: String = "index.html") -> [Diagnostic] {
        let list = values.enumerated().map {
            PrivateValue(
                Array($1.utf8), column: "customer", at: Place(file: "Content/ledger/a.csv", line: $0 + 2, column: 5))
        }
        return LeakGuard(list).search([OutputFile(path: path, text: text)], jobs: 1)
    }

    @Test(arguments: [
        ("alone", "Smith", "Smith"), ("at the start", "Smith", "Smith bought"), ("at the end", "Smith", "by Smith"),
        ("in a tag", "Smith", "<b>Smith</b>"), ("in a slug", "Smith", "a-Smith-b"),
        ("at line ends", "Smith", "\nSmith\r\n"),
        ("two words", "Ann Smith", "by Ann Smith."), ("beside a dash", "Smith", "x—Smith—y"),
        ("longer than a processor word", "cus_0123456789abcdef", "id=cus_0123456789abcdef;"),
        ("with its own punctuation", "(Smith)", "by (Smith)."), ("accents", "Zoë Müller", "by Zoë Müller!"),
        ("five characters, more bytes", "Žižek", "Žižek"), ("eight digits", "12345678", "No. 12345678."),
        ("beside an ideograph", "Smith", "王Smith王"),
        (
            "long text", String(repeating: "ab ", count: 60) + "c",
            "x " + String(repeating: "ab ", count: 60) + "c y"
        ),
        ("a smart apostrophe", "Pat O'Brien", "by Pat O’Brien."), ("smart dashes", "ORD--10---2", "ORD–10—2"),
        ("a smart ellipsis", "Anonymous...", "by Anonymous…"),
        ("white space around it", "  Smith\n", "Smith"), ("second try after a near miss", "Smith", "Smithy Smith"),
        ("one in another", "Smith-Jones", "a Smith-Jones b"),
        ("invalid UTF-8 is not read beyond", "Smith", "Smith\u{FFFD}"),
    ])
    func `A value that stands in a file as whole words is found`(name: String, value: String, text: String) {
        #expect(leaks([value], in: text).map(\.code) == ["publish/leak"], "\(name)")
    }

    @Test(arguments: [
        ("part of a longer word", "Smith", "Smiths"), ("end of a longer word", "Smith", "Goldsmith GoldSmith"),
        ("beside an underscore", "Smith", "_Smith Smith_"), ("beside a digit", "Smith", "1Smith Smith2"),
        ("beside an accented letter", "Smith", "éSmith Smithé"), ("beside a Cyrillic letter", "Smith", "Smithд"),
        ("in another case", "Smith", "smith SMITH"), ("four characters", "Jane", "Jane"),
        ("four characters of more bytes", "Žiže", "Žiže"), ("seven digits", "1234567", "1234567"),
        ("only white space", "       ", "a       b"), ("empty", "", ""), ("cut short", "Smith", "Smit"),
        ("an accent that makes another letter", "Smith", "Smit\u{0125}"),
    ])
    func `What is no whole word or too short is no leak`(name: String, value: String, text: String) {
        #expect(leaks([value], in: text).isEmpty, "\(name)")
    }

    @Test(arguments: [
        ("as it is", "ann@x.io", "to ann@x.io."), ("in another case", "Ann@X.io", "ann@x.IO"),
        ("short", "a@b", "<a@b>"),
        ("in a link", "ann@x.io", "mailto:ann@x.io?subject=hi"), ("with a plus", "ann+shop@x.io", "ann+shop@x.io"),
        ("percent-encoded", "ann@x.io", "?to=ann%40x.io&x"), ("as entities", "ann@x.io", "&#97;nn&#64;x&#46;io"),
        ("within a note", "asked by Ann@x.io, refunded", "write to ann@x.io today"),
        ("at the end of a longer address's text", "ann@x.io", "joe@x.io, ann@x.io"),
    ])
    func `An e-mail address of any length is found in any case`(name: String, value: String, text: String) {
        #expect(leaks([value], in: text).map(\.code) == ["publish/leak"], "\(name)")
    }

    @Test(arguments: [
        ("end of another", "ann@x.io", "joann@x.io"), ("start of another", "ann@x.io", "ann@x.iox"),
        ("another domain", "ann@x.io", "ann@y.io"), ("no address", "@", "@"), ("no domain", "ann@", "ann@"),
    ])
    func `Another e-mail address is no leak`(name: String, value: String, text: String) {
        #expect(leaks([value], in: text).isEmpty, "\(name)")
    }

    @Test(arguments: [
        ("HTML", "Ben & Co <x>", "by Ben &amp; Co &lt;x&gt;"), ("HTML by number", "O'Neil Ann", "O&#39;Neil Ann"),
        ("HTML by hexadecimal number", "O'Neil Ann", "O&#x27;Neil Ann"),
        ("a hard space", "Ann Smith", "Ann&nbsp;Smith"),
        ("URL", "Ann Smith", "?name=Ann%20Smith&x=1"), ("form", "Ann Smith", "?name=Ann+Smith"),
        ("URL, UTF-8", "Zoë Müller", "Zo%C3%AB%20M%c3%bcller"),
        ("JSON", "say \"hi\"\tnow", #"{"note": "say \"hi\"\tnow"}"#),
        ("JSON by number", "Zoë Müller", #""Zo\u00eb M\u00FCller""#),
        ("JSON beyond 16 bits", "ann 😀 smith", #""ann \ud83d\ude00 smith""#),
        ("after an escape that ends in a letter", "Smith", #""first\nSmith""#), ("after %20", "Smith", "by%20Smith%21"),
        ("HTML in a feed", "Ben & Co", "&lt;p&gt;by Ben &amp;amp; Co&lt;/p&gt;"),
        ("URL in HTML", "Ann & Co", "?n=Ann%20&amp;%20Co"),
        ("as it is though it looks escaped", "100%25 sure", "by 100%25 sure"),
        ("an escape of its own", "a&amp;bc", "x a&amp;bc y"),
    ])
    func `A value is found in the forms that other languages give it`(name: String, value: String, text: String) {
        #expect(leaks([value], in: text).map(\.code) == ["publish/leak"], "\(name)")
    }

    @Test func `A leak names the row, the file and the place, but not the value`() throws {
        let text = "first line\nthe &amp; buyer “x” was Ann Smith."
        let leak = try #require(leaks(["nobody here", "Ann Smith"], in: text, path: "guides/a/index.html").first)
        #expect(leak.place == Place(file: "Content/ledger/a.csv", line: 3, column: 5))
        #expect(leak.message.contains("`customer`"))
        #expect(leak.message.contains("`guides/a/index.html`, line 2, column 25"))
        #expect(!leak.message.contains("Smith") && leak.hint?.contains("Smith") == false)
    }

    @Test func `A value in the path of a file is a leak too`() {
        let diagnostics = leaks(["annsmith"], in: "", path: "guides/annsmith/index.html")
        #expect(diagnostics.map(\.code) == ["publish/leak"])
        #expect(diagnostics.first?.message.contains("in the name of") == true)
    }

    @Test func `A value in several rows is reported at the first`() {
        #expect(leaks(["Smith", "Smith", "Smith"], in: "Smith").map(\.place?.line) == [2])
    }

    @Test func `Many places of a value are counted`() {
        let diagnostics = leaks(["Total"], in: String(repeating: "Total\n", count: 50))
        #expect(diagnostics.count == 1)
        #expect(diagnostics.first?.message.hasSuffix("line 3, column 1 and 47 more places") == true)
    }

    @Test func `Many values are counted`() {
        let values = (0..<400).map { "value-\($0)-x" }
        let diagnostics = leaks(values, in: values.joined(separator: "\n"))
        #expect(diagnostics.count == 101)
        #expect(diagnostics.first?.message == "300 more private values would be published in 300 places")
    }

    @Test func `The result does not depend on the number of workers`() {
        let values = (0..<50).map {
            PrivateValue(Array("value-\($0)".utf8), column: "id", at: Place(file: "l.csv", line: $0 + 2))
        }
        let files = (0..<200).map { OutputFile(path: "p\($0)", text: "a value-\($0 % 60) b value-\($0 % 7)") }
        let search = LeakGuard(values)
        let first = search.search(files, jobs: 1)
        #expect(!first.isEmpty && search.search(files, jobs: 5) == first)
    }
}
