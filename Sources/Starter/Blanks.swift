import Money

/// What is filled into the files of a new site, where they have a blank such as `%{title}`.
///
/// A name can be asked for as it is, quoted for YAML (`%{yaml title}`) or escaped for Markdown (`%{markdown title}`).
/// `%{month -3}` is the month three before that of the day, and `%{day -2}` is two days before it.
struct Blanks {
    private let values: [String: String]
    private let day: CivilDate?

    /// What to fill in by its name, and the day that others are counted from; without one, blanks for days stay.
    init(_ values: [String: String], on day: CivilDate? = nil) {
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
            return day.flatMap { blank == "today" ? "\($0)" : blank == "year" ? "\($0.month.year)" : nil }
        }
        switch what {
        case "yaml": return values[String(argument)].map(YAMLText.quoted)
        case "markdown": return values[String(argument)].map(MarkdownText.escaped)
        default: return day.flatMap { day in Int(argument).flatMap { Self.counted(what, $0, from: day) } }
        }
    }

    private static func counted(_ what: Substring, _ number: Int, from day: CivilDate) -> String? {
        switch what {
        case "day": "\(day.adding(days: number))"
        case "month": "\(day.month.advanced(by: number))"
        default: nil
        }
    }
}
