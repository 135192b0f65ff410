import Diagnostics
import YAMLReading

extension FieldType where Value == [String] {
    /// A list of names, none of which stands twice.
    static var names: FieldType {
        FieldType<[(text: String, place: Place)]>.list(
            of: FieldType<String>.nonEmptyText.map { text, node, _, _ in (text: text, place: node.place) }
        ).map { items, _, name, report in
            var seen: Set<String> = []
            for item in items where !seen.insert(item.text).inserted {
                report.error(
                    "duplicate-name", "`\(name)` has `\(item.text)` twice", hint: "remove one of the two",
                    at: item.place)
            }
            return items.map(\.text)
        }
    }
}
