import Money
import Testing

@testable import Starter

@Suite("Blanks of new files")
struct BlanksTests {
    @Test(
        "A blank is filled with what it names",
        arguments: [
            ("%{title}", "Sam's \"Books\""), ("%{yaml title}", #""Sam's \"Books\"""#), ("%{markdown stars}", #"\*a\*"#),
            ("%{month -2}-05", "2025-12-05"), ("%{day -30}", "2026-01-15"), ("%{today}", "2026-02-14"),
            ("%{year}", "2026"), ("a %{title} b %{year} c", "a Sam's \"Books\" b 2026 c"),
            ("%{nothing}", "%{nothing}"), ("%{month x}", "%{month x}"), ("100%{", "100%{"),
            ("${{ a }} {{ b }}", "${{ a }} {{ b }}"), ("%{blank} %{title}", "%{title} Sam's \"Books\""),
        ])
    func fill(text: String, filled: String) {
        let blanks = Blanks(
            ["title": "Sam's \"Books\"", "stars": "*a*", "blank": "%{title}"],
            on: CivilDate(year: 2026, month: 2, day: 14))
        #expect(blanks.fill(text) == filled)
    }

    @Test(
        "YAML gets quotes where a text could be taken for something else",
        arguments: [
            ("Open Books", "Open Books"), ("Sam's Books", "Sam's Books"), ("Büro für alles", "Büro für alles"),
            ("no", "\"no\""), ("a: b", "\"a: b\""), ("# x", "\"# x\""), ("- x", "\"- x\""), ("[x]", "\"[x]\""),
            ("{x}", "\"{x}\""), ("a, b", "\"a, b\""), ("100", "\"100\""), ("a #b", "\"a #b\""), ("\\", #""\\""#),
            ("x ", "\"x \""), ("@x", "\"@x\""), ("a\"\u{301}", "\"a\\\"\u{301}\""), ("\\\u{308}", "\"\\\\\u{308}\""),
            ("https://example.com/", "\"https://example.com/\""),
        ])
    func quote(text: String, quoted: String) {
        #expect(Array(YAMLText.quoted(text).unicodeScalars) == Array(quoted.unicodeScalars))
    }

    @Test(
        "Markdown gets a backslash before what it would take for its own",
        arguments: [
            ("Open Books", "Open Books"), ("*a* [b](c)", "\\*a\\* \\[b\\](c)"), ("a_b", "a\\_b"),
            ("*\u{308}a*\u{308}", "\\*\u{308}a\\*\u{308}"),
        ])
    func escape(text: String, escaped: String) {
        #expect(Array(MarkdownText.escaped(text).unicodeScalars) == Array(escaped.unicodeScalars))
    }

    @Test("Without a day, blanks for days stay")
    func days() {
        #expect(Blanks(["a": "b"]).fill("%{a} %{today} %{day 3} %{month -1}") == "b %{today} %{day 3} %{month -1}")
    }
}
