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
            ("${{ a }} {{ b }}", "${{ a }} {{ b }}"),
        ])
    func fill(text: String, filled: String) {
        let blanks = Blanks(
            ["title": "Sam's \"Books\"", "stars": "*a*"], on: CivilDate(year: 2026, month: 2, day: 14))
        #expect(blanks.fill(text) == filled)
    }

    @Test(
        "YAML gets quotes where a text could be taken for something else",
        arguments: [
            ("Open Books", "Open Books"), ("Sam's Books", "Sam's Books"), ("Büro für alles", "Büro für alles"),
            ("no", "\"no\""), ("a: b", "\"a: b\""), ("# x", "\"# x\""), ("- x", "\"- x\""), ("[x]", "\"[x]\""),
            ("{x}", "\"{x}\""), ("a, b", "\"a, b\""), ("100", "\"100\""), ("a #b", "\"a #b\""), ("\\", #""\\""#),
            ("x ", "\"x \""), ("@x", "\"@x\""), ("https://example.com/", "\"https://example.com/\""),
        ])
    func quote(text: String, quoted: String) {
        #expect(YAMLText.quoted(text) == quoted)
    }
}
