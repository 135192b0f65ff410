import Diagnostics
import Foundation
import Testing

@Suite("Diagnostics as JSON")
struct JSONRendererTests {
    @Test("No diagnostics are an empty list")
    func empty() {
        #expect(JSONRenderer.render([]) == "[]\n")
    }

    @Test("A diagnostic has the keys of SPEC §7, with null where there is nothing")
    func keys() {
        let diagnostics = [
            Diagnostic(.error, "a/b", "wrong", hint: "right", at: Place(file: "Content/a.csv", line: 2, column: 3)),
            Diagnostic(.warning, "c/d", "odd", at: nil),
        ]
        #expect(
            JSONRenderer.render(diagnostics) == """
                [
                  {"code": "a/b", "severity": "error", "message": "wrong", "file": "Content/a.csv", "line": 2, "column": 3, \
                "hint": "right"},
                  {"code": "c/d", "severity": "warning", "message": "odd", "file": null, "line": null, "column": null, \
                "hint": null}
                ]

                """)
    }

    @Test(
        "What cannot stand in a JSON string is escaped",
        arguments: [
            ("plain", "\"plain\""), ("\"", "\"\\\"\""), ("\\", "\"\\\\\""), ("a\nb\rc\td", "\"a\\nb\\rc\\td\""),
            ("\u{0}\u{1F}\u{7F}", "\"\\u0000\\u001f\\u007f\""), ("\u{2028}\u{2029}", "\"\\u2028\\u2029\""),
            ("é王🎉</script>", "\"é王🎉</script>\""), ("", "\"\""), ("a\r\nb", "\"a\\r\\nb\""),
        ])
    func quoting(text: String, expected: String) {
        #expect(JSONRenderer.quote(text) == expected)
    }

    @Test("Every scalar comes back from a JSON reader as it was")
    func roundTrip() throws {
        for start in stride(from: UInt32(0), to: 0x3000, by: 64) {
            let text = String(String.UnicodeScalarView((start..<start + 64).compactMap(Unicode.Scalar.init)))
            let read = try JSONDecoder().decode([String].self, from: Data("[\(JSONRenderer.quote(text))]".utf8))
            #expect(Array(read[0].unicodeScalars) == Array(text.unicodeScalars))
        }
    }

    @Test("A file's name with quotes and blanks is one string of the output")
    func fileNames() throws {
        let name = "Content/a \"b\"\\c.csv"
        let text = JSONRenderer.render([Diagnostic(.error, "a/b", "m", at: Place(file: name))])
        let read = try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [[String: Any]]
        #expect(read?.first?["file"] as? String == name)
    }
}
