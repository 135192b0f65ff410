import Diagnostics
import Testing

@Suite("Suggestions")
struct SuggestionTests {
    @Test(
        "The nearest name within a third of the length is suggested",
        arguments: [
            ("curency", "currency"), ("currecny", "currency"), ("CURRENCY", "currency"), ("currencyy", "currency"),
            ("nmae", "name"), ("urll", "url"), ("x", nil), ("", nil), ("payouts", "payout"), ("terms", "terms"),
            ("holiday", nil),
        ] as [(String, String?)])
    func nearest(name: String, expected: String?) {
        let candidates = ["name", "url", "currency", "payout", "terms", "link"]
        #expect(Suggestion.nearest(to: name, among: candidates) == expected)
    }

    @Test("Of names that are equally near, the first is suggested")
    func ties() {
        #expect(Suggestion.nearest(to: "cat", among: ["bat", "hat"]) == "bat")
        #expect(Suggestion.nearest(to: "cat", among: ["hat", "bat"]) == "hat")
        #expect(Suggestion.nearest(to: "cat", among: ["bat", "cat", "hat"]) == "cat")
    }

    @Test("Two neighbors that changed places are one edit, so that short names with a slip are still found")
    func swaps() {
        #expect(Suggestion.nearest(to: "ur", among: ["ru"]) == "ru")
        #expect(Suggestion.nearest(to: "lrubb", among: ["url"]) == nil)
    }

    @Test("A name of thousands of characters is not compared at all")
    func longNames() {
        let long = String(repeating: "a", count: 5000)
        #expect(Suggestion.nearest(to: long, among: [long + "b"]) == nil)
    }

    @Test("A hint names the nearest, or lists what there is, sorted, sixteen at the most")
    func hints() {
        #expect(Suggestion.hint(for: "nmae", among: ["url", "name"], noun: "keys") == "did you mean `name`?")
        #expect(Suggestion.hint(for: "zzzz", among: ["url", "name"], noun: "keys") == "the keys are `name`, `url`")
        #expect(Suggestion.hint(for: "zzzz", among: [], noun: "keys") == "there are no keys")
        let many = (10..<30).map { "field\($0)" }
        let hint = Suggestion.hint(for: "zzzz", among: many.reversed(), noun: "keys")
        #expect(hint.hasPrefix("the keys are `field10`, `field11`, "))
        #expect(hint.hasSuffix("`field25` and 4 more"))
    }
}
