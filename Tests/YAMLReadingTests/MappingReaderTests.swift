import Diagnostics
import Money
import Testing
import YAMLReading

@Suite("A mapping reader")
struct MappingReaderTests {
    /// Reads one field `x` of the type, and gives its value as text with what was said.
    private func field<Value>(_ type: FieldType<Value>, _ text: String) -> (value: String?, problems: [String]) {
        let report = FieldReport(prefix: "page")
        guard
            var reader = YAMLDocument.readMapping(
                Array("x: \(text)\n".utf8), file: "f.md", firstLine: 2, named: "the front matter", report: report)
        else { return (nil, lines(report)) }
        let value = reader.required("x", type)
        reader.finish()
        return (value.map { "\($0)" }, lines(report))
    }

    private enum Color: String, CaseIterable { case red, green }

    private static let usd = Currency(code: "USD")

    @Test("reads values of every type")
    func values() throws {
        let usd = try #require(Self.usd)
        #expect(field(.text, "''").value == "")
        #expect(field(.nonEmptyText, "no").value == "no")
        #expect(field(.flag, "true").value == "true")
        #expect(field(.flag, "false").value == "false")
        #expect(field(.wholeNumber(1...31), "31").value == "31")
        #expect(field(.wholeNumber(-5...5), "-5").value == "-5")
        #expect(field(.date, "2024-02-29").value == "2024-02-29")
        #expect(field(.money(usd), "-12.5").value == "-12.50")
        #expect(field(.money(usd, .zeroOrMore), "0").value == "0.00")
        #expect(field(.percentage, "33.333333").value == "33.333333%")
        #expect(field(.currency, "KWD").value.map { $0.contains("KWD") } == true)
        #expect(field(.word(of: ["a", "b"]), "b").value == "b")
        #expect(field(.word(of: Color.self), "red").value == "red")
        #expect(field(.webAddress, "https://example.com:8080/ä?q=1#f").value == "https://example.com:8080/ä?q=1#f")
        #expect(field(.list(of: .text), "[a, b]").value == "[\"a\", \"b\"]")
        #expect(field(.list(of: .text), "[]").value == "[]")
        #expect(field(.dictionary(of: .flag), "{a: true}").value?.contains("key: \"a\"") == true)
        #expect(field(.mapping { $0.required("y", .flag) }, "{y: true}").value == "true")
    }

    private static func rows() -> [(name: String, problem: String, read: (MappingReaderTests) -> [String])] {
        [
            (
                "text of a list", "2:4 page/wrong-type `x` must be a single value, not a list",
                { $0.field(.text, "[a]").problems }
            ),
            ("nothing", "2:3 page/empty `x` has no value", { $0.field(.text, "").problems }),
            ("white space", "2:4 page/empty `x` is empty", { $0.field(.nonEmptyText, "' \u{A0}'").problems }),
            ("flag", "2:4 page/bad-flag `x` must be `true` or `false`, not `yes`", { $0.field(.flag, "yes").problems }),
            (
                "number out of range", "2:4 page/bad-number `x` must be a whole number from 1 to 31, not `32`",
                { $0.field(.wholeNumber(1...31), "32").problems }
            ),
            (
                "number with a sign", "2:4 page/bad-number `x` must be a whole number of 0 or more, not `+1`",
                { $0.field(.wholeNumber(0...Int.max), "+1").problems }
            ),
            (
                "number that overflows",
                "2:4 page/bad-number `x` must be a whole number of 0 or more, not `99999999999999999999`",
                { $0.field(.wholeNumber(0...Int.max), "99999999999999999999").problems }
            ),
            ("date", "2:4 page/bad-date `x` is not a date: `2026-2-3`", { $0.field(.date, "2026-2-3").problems }),
            (
                "percentage", "2:4 page/bad-percentage `x` is not a percentage: `1e2`",
                { $0.field(.percentage, "1e2").problems }
            ),
            (
                "minus zero", "2:4 page/bad-percentage `x` must not be below zero: `-0`",
                { $0.field(.percentage, "-0").problems }
            ),
            ("word", "2:4 page/bad-word `x` cannot be `B`", { $0.field(.word(of: ["a", "b"]), "B").problems }),
            (
                "currency", "2:4 page/bad-currency `x` is no currency of ISO 4217: `EURO`",
                { $0.field(.currency, "EURO").problems }
            ),
            ("list", "2:4 page/wrong-type `x` must be a list, not `a`", { $0.field(.list(of: .text), "a").problems }),
            (
                "item", "2:11 page/bad-flag `x` must be `true` or `false`, not `2`",
                { $0.field(.list(of: .flag), "[true, 2]").problems }
            ),
            (
                "missing in a part", "2:4 page/missing-key `x` has no `y`",
                { $0.field(.mapping { $0.required("y", .flag) }, "{}").problems }
            ),
            (
                "unknown in a part", "2:5 page/unknown-key `x` has no key `z`",
                {
                    $0.field(
                        .mapping {
                            _ = $0.has("y"); return true
                        }, "{z: 1}"
                    ).problems
                }
            ),
            (
                "long text",
                "2:4 page/bad-flag `x` must be `true` or `false`, not `\(String(repeating: "a", count: 60))…`",
                { $0.field(.flag, String(repeating: "a", count: 61)).problems }
            ),
        ]
    }

    @Test("says what is wrong with a value, and where", arguments: 0..<rows().count)
    func problems(row: Int) {
        let (name, problem, read) = Self.rows()[row]
        #expect(read(self) == [problem], "\(name)")
    }

    @Test(
        "tells web addresses from other texts",
        arguments: [
            ("https://example.com", true), ("HTTP://example.com/a%20b", true), ("http://localhost:1313/", true),
            ("https://münchen.example/", true), ("https://[::1]/", true), ("example.com", false),
            ("//example.com", false),
            ("ftp://example.com", false), ("https://", false), ("https:///path", false), ("https://a b", false),
            ("https://user@example.com", false), ("https://example.com:port", false), ("https://a..b", false),
            ("https://-a", false), ("javascript:alert(1)", false), ("https://x/\"", false), ("https://x/<", false),
        ])
    func webAddresses(text: String, valid: Bool) {
        #expect(WebAddress.isValid(text) == valid)
    }

    @Test("reports a key that is missing and stands there misspelt once, whether it alone is needed or one of several")
    func misspelt() throws {
        let report = FieldReport(prefix: "terms")
        let text = "percnt: 20\nhodl: 3\nother: 1\n"
        var reader = try #require(
            YAMLDocument.readMapping(Array(text.utf8), file: "a.yml", named: "a rate", report: report))
        #expect(!reader.has("percent") && !reader.has("amount"))
        reader.missing(anyOf: ["percent", "amount"], "exactly-one", "a rate has neither", hint: "write one")
        #expect(reader.required("hold", .text) == nil)
        #expect(reader.required("name", .text) == nil)
        #expect(reader.misspelling(of: "hold")?.key == "hodl")
        reader.finish()
        #expect(
            report.diagnostics.map { "\($0.code) \($0.message)" }.sorted() == [
                "terms/missing-key a rate has no `name`", "terms/unknown-key a rate has no key `hodl`",
                "terms/unknown-key a rate has no key `other`", "terms/unknown-key a rate has no key `percnt`",
            ])
        #expect(report.errorCount == 4)
    }

    @Test("reports every mistake at once, with the nearest key for unknown ones")
    func everything() throws {
        let report = FieldReport(prefix: "site")
        let text = "titel: x\nbase_url: nowhere\ndraft: maybe\n"
        var reader = try #require(
            YAMLDocument.readMapping(Array(text.utf8), file: "site.yml", named: "site.yml", report: report))
        #expect(reader.required("title", .nonEmptyText) == nil)
        #expect(reader.required("base_url", .webAddress) == nil)
        #expect(reader.optional("draft", .flag) == nil)
        #expect(reader.optional("language", .text) == nil)
        reader.finish()
        #expect(
            lines(report) == [
                "1:1 site/unknown-key site.yml has no key `titel`",
                "2:11 site/bad-url `base_url` is not a web address: `nowhere`",
                "3:8 site/bad-flag `draft` must be `true` or `false`, not `maybe`",
            ])
        #expect(report.diagnostics.first { $0.code == "site/unknown-key" }?.hint == "did you mean `title`?")
        #expect(report.errorCount == 3)
    }

    @Test("takes a list or a mapping with nothing after its colon as left out")
    func blank() throws {
        let report = FieldReport(prefix: "site")
        var reader = try #require(
            YAMLDocument.readMapping(Array("a:\nb:\nc:\n".utf8), file: "f", named: "f", report: report))
        #expect(reader.optional("a", .list(of: .text)) == nil)
        #expect(reader.optional("b", .dictionary(of: .text)) == nil)
        #expect(lines(report) == [])
        #expect(reader.required("c", .list(of: .text)) == nil)
        #expect(lines(report) == ["1:1 site/missing-key f has no `c`"])
    }
}
