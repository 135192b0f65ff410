import Accounting
import Testing

@Suite("JSON text")
struct JSONTextTests {
    @Test(
        "Values are written as JSON has them",
        arguments: [
            (.null, "null\n"), (.flag(true), "true\n"), (.flag(false), "false\n"), (.number(-7), "-7\n"),
            (.string("a\"b"), "\"a\\\"b\"\n"), (.optional(nil), "null\n"), (.optional("x"), "\"x\"\n"),
            (.list([]), "[]\n"), (.object([]), "{}\n"),
        ] as [(JSONText, String)])
    func values(value: JSONText, text: String) {
        #expect(value.render() == text)
    }

    @Test("Keys stand in the order given, and lines are broken down to the given depth")
    func depth() {
        let value = JSONText.object([
            ("z", .number(1)), ("a", .list([.number(1), .object([("b", .null), ("c", .list([.flag(true)]))])])),
        ])
        #expect(value.render(depth: 0) == #"{"z": 1, "a": [1, {"b": null, "c": [true]}]}"# + "\n")
        #expect(
            value.render(depth: 2) == """
                {
                 "z": 1,
                 "a": [
                  1,
                  {"b": null, "c": [true]}
                 ]
                }

                """)
    }
}
