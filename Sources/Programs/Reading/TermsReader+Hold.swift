import YAMLReading

extension TermsReader {
    /// `hold` in one of the forms of SPEC H1.
    static var hold: FieldType<Hold> {
        .mapping { reader in
            if reader.has("day") || reader.has("months") { return dayOfMonth(&reader) }
            let days = reader.required(
                "days", .wholeNumber(0...36_500), hint: "write `{days: 45}`, or `{day: 20, months: 1}`")
            let then = reader.optional("then", .word(of: ["month-end"]))
            let from = reader.optional("from", .word(of: ["month-end"]))
            if let entry = reader.entry("from"), reader.has("then") {
                reader.report.error(
                    "hold-form", "`hold` has both `then` and `from`",
                    hint: "write `{days: N, then: month-end}` or `{from: month-end, days: N}`", at: entry.place)
                return nil
            }
            guard let days else { return nil }
            if reader.has("then") { return then.map { _ in .daysThenMonthEnd(days) } }
            if reader.has("from") { return from.map { _ in .daysFromMonthEnd(days) } }
            return .days(days)
        }
    }

    private static func dayOfMonth(_ reader: inout MappingReader) -> Hold? {
        let day = reader.required("day", .wholeNumber(1...31))
        let months = reader.required("months", .wholeNumber(0...1200))
        for key in ["days", "then", "from"] {
            guard let entry = reader.entry(key) else { continue }
            reader.report.error(
                "hold-form", "`\(key)` does not go with `day` and `months`",
                hint: "write `{day: D, months: M}`, or one of the forms with `days`", at: entry.place)
        }
        guard let day, let months else { return nil }
        return .dayOfMonth(day: day, months: months)
    }
}
