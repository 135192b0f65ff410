import Money

/// What would be right in place of a date that is none.
enum DateHint {
    /// The rule, and where it is plain which date was meant, that date.
    static func hint(for text: [UInt8]) -> String {
        let rule = "write dates as `YYYY-MM-DD`"
        let parts = text.split(whereSeparator: { !($0 >= UInt8(ascii: "0") && $0 <= UInt8(ascii: "9")) })
        let numbers = parts.prefix(4).map { Int(String(decoding: $0, as: UTF8.self)) ?? 0 }
        guard numbers.count >= 3, parts[0].count == 4, parts[1].count <= 2, parts[2].count <= 2 else { return rule }
        let (year, month, day) = (numbers[0], numbers[1], numbers[2])
        guard (1970...9999).contains(year) else { return "years run from 1970 to 9999" }
        guard (1...12).contains(month) else { return "months run from 01 to 12; " + rule }
        let days = YearMonth(year: year, month: month).dayCount
        guard (1...days).contains(day) else { return "\(YearMonth(year: year, month: month)) has \(days) days" }
        return "write `\(CivilDate(year: year, month: month, day: day))`"
    }
}
