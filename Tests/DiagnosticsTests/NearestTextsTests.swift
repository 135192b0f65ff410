import Diagnostics
import Testing

@Suite("The nearest of very many texts")
struct NearestTextsTests {
    private func nearest(to text: String, among others: [String], keeping count: Int = 3) -> [String] {
        var nearest = NearestTexts(to: text, keeping: count)
        for other in others { nearest.offer(Array(other.utf8)) }
        return nearest.texts
    }

    @Test(
        "Are those with the fewest edits, nearest first, or that end with it",
        arguments: [
            ("KT-1133", ["KT-1122", "KT-1123", "KT-1138", "XY-9"], ["KT-1123", "KT-1138", "KT-1122"]),
            ("kt-1", ["KT-1", "KT-2"], ["KT-1", "KT-2"]), ("113588", ["KT-113588", "KT-113589"], ["KT-113588"]),
            ("ab", ["ba", "b", "xy"], ["ba", "b"]), ("order-0010", ["order-0001"], ["order-0001"]),
            ("12", ["KT-12"], []), ("", ["a"], []), ("abcdef", [], []),
            (String(repeating: "a", count: 65), [String(repeating: "a", count: 65)], []),
        ] as [(String, [String], [String])])
    func table(text: String, others: [String], found: [String]) {
        #expect(nearest(to: text, among: others) == found)
    }

    @Test("The first of them is what a suggestion picks")
    func agreement() {
        let names = (0..<400).map { "row-\($0 * 7919 % 10_000)" }
        for wanted in ["row-123", "rwo-7919", "ow-42", "row-99999", "row_5", "nothing"] {
            #expect(nearest(to: wanted, among: names).first == Suggestion.nearest(to: wanted, among: names))
        }
    }

    @Test("As many as are wanted are kept, the first of equally near ones")
    func count() {
        let names = (0..<9).map { "id-\($0)" }
        #expect(nearest(to: "id-x", among: names, keeping: 2) == ["id-0", "id-1"])
    }
}
