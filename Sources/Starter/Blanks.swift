import Money

/// What is filled into the files of a new site, where they have a blank such as `%{title}`.
///
/// A name can be asked for as it is, quoted for YAML (`%{yaml title}`) or escaped for Markdown (`%{markdown title}`).
/// `%{month -3}` is the month three before that of the day, and `%{day -2}` is two days before it.
struct Blanks {
    private var values: [String: String]
    private let day: CivilDate

    /// The blanks that days can be filled into.
    init(_ values: [String: String], on day: CivilDate) {
        self.values = values
        self.day = day
    }

    /// The text with its blanks filled; one that there is nothing for stays as it stands.
    func fill(_ text: String) -> String {
        var filled = ""
        var rest = text[...]
        while let start = rest.firstRange(of: "%{"), let end = rest[start.upperBound...].firstIndex(of: "}") {
            filled += rest[..<start.lowerBound]
            let blank = rest[start.upperBound..<end]
            filled += value(of: blank) ?? "%{\(blank)}"
            rest = rest[rest.index(after: end)...]
        }
        return filled + rest
    }

    private func value(of blank: Substring) -> String? {
        if let value = values[String(blank)] { return value }
        let words = blank.split(separator: " ", maxSplits: 1)
        guard words.count == 2, let what = words.first, let argument = words.last else {
            return blank == "today" ? "\(day)" : blank == "year" ? "\(day.month.year)" : nil
        }
        switch what {
        case "yaml": return values[String(argument)].map(YAMLText.quoted)
        case "markdown": return values[String(argument)].map(MarkdownText.escaped)
        case "day": return Int(argument).map { "\(day.adding(days: $0))" }
        case "month": return Int(argument).map { "\(day.month.advanced(by: $0))" }
        default: return nil
        }
    }
}
