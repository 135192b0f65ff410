import Diagnostics
import Money
import YAMLReading

extension FieldType where Value == FigurePeriod {
    /// A period by its name, its words joined by `-` as everywhere in YAML.
    static var figurePeriod: FieldType {
        scalar { text, node, name, report in
            if text == "all" { return .word(.total) }
            if let period = FigurePeriod(text.replacing("-", with: "_")) ?? FigurePeriod(text) { return period }
            let words = FigurePeriod.Word.allCases.map { $0.rawValue.replacing("_", with: "-") } + ["all"]
            report.error(
                "bad-period", "`\(name)` is no period: \(node.described)",
                hint: Suggestion.nearest(to: text, among: words).map { "did you mean `\($0)`?" }
                    ?? "write a year `YYYY`, a month `YYYY-MM` or one of "
                    + words.map { "`\($0)`" }.joined(separator: ", "),
                at: node.place)
            return nil
        }
    }
}

extension FieldType where Value == YearMonth {
    /// A month as `YYYY-MM`.
    static var yearMonth: FieldType {
        scalar { text, node, name, report in
            if let month = FigurePeriod.month(text) { return month }
            report.error(
                "bad-period", "`\(name)` is no month: \(node.described)", hint: "write it as `YYYY-MM`", at: node.place)
            return nil
        }
    }
}
