import YAMLReading

extension FieldType where Value == Window {
    /// `within`: `12 months`, `1 month`, `30 days`, `1 day`, `calendar month` or `calendar year` (SPEC T2).
    static var window: FieldType {
        scalar { text, node, name, report in
            if let window = Self.window(text) { return window }
            report.error(
                "bad-window", "`\(name)` is not a stretch of time: \(node.described)",
                hint: "write `12 months`, `30 days`, `calendar month` or `calendar year`", at: node.place)
            return nil
        }
    }

    private static func window(_ text: String) -> Window? {
        switch text {
        case "calendar month": return .calendarMonth
        case "calendar year": return .calendarYear
        default: break
        }
        let words = text.split(separator: " ", omittingEmptySubsequences: false)
        guard words.count == 2, words[0].utf8.allSatisfy({ (0x30...0x39).contains($0) }), words[0].utf8.count <= 5,
            let count = Int(words[0]), count >= 1
        else { return nil }
        switch words[1] {
        case "month", "months": return count <= 1200 ? .months(count) : nil
        case "day", "days": return count <= 36_500 ? .days(count) : nil
        default: return nil
        }
    }
}
