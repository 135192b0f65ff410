import Money

/// Dates and months as the pages write them.
package enum Words {
    private static let months = [
        "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
        "December",
    ]

    /// `17 Feb 2026`.
    package static func date(_ date: CivilDate) -> String {
        let (year, month, day) = date.components
        return "\(day) \(months[month - 1].prefix(3)) \(year)"
    }

    /// `17 February 2026`.
    package static func longDate(_ date: CivilDate) -> String {
        let (year, month, day) = date.components
        return "\(day) \(months[month - 1]) \(year)"
    }

    /// `February 2026`.
    package static func month(_ month: YearMonth) -> String { "\(months[month.month - 1]) \(month.year)" }

    /// `Feb`.
    package static func shortMonth(_ month: YearMonth) -> String { String(months[month.month - 1].prefix(3)) }

    /// Months as a period: `October 2026`, `November 2025 to October 2026`, or a year's as `2025`; `2026 so far` where
    /// the last of them still runs. `isYear` says that they are all that there is of a year.
    package static func months(_ months: ClosedRange<YearMonth>, asOf: CivilDate, isYear: Bool = false) -> String {
        let (first, last) = (months.lowerBound, months.upperBound)
        let isWhole = first.month == 1 && last == first.advanced(by: 11)
        let text =
            isYear || isWhole
            ? String(first.year) : first == last ? month(first) : "\(month(first)) to \(month(last))"
        let end = isYear ? YearMonth(year: first.year, month: 12) : last
        return end.lastDay > asOf ? text + " so far" : text
    }

    /// `15 to 20 Apr 2026`, `28 Apr to 3 May 2026` or `25 May 2025`.
    package static func range(_ first: CivilDate, _ last: CivilDate) -> String {
        if first == last { return date(first) }
        if first.month == last.month { return "\(first.components.day) to \(date(last))" }
        if first.month.year == last.month.year {
            return "\(first.components.day) \(shortMonth(first.month)) to \(date(last))"
        }
        return "\(date(first)) to \(date(last))"
    }

    /// `1st`, `22nd`, `13th`.
    package static func ordinal(_ number: Int) -> String {
        let isTeen = (11...13).contains(number % 100)
        let ending =
            switch (isTeen, number % 10) {
            case (false, 1): "st"
            case (false, 2): "nd"
            case (false, 3): "rd"
            default: "th"
            }
        return "\(number)\(ending)"
    }

    /// `1 payment`, `3 payments`.
    package static func count(_ number: Int, _ noun: String, plural: String? = nil) -> String {
        "\(Figures.grouped(number)) \(number == 1 ? noun : plural ?? noun + "s")"
    }

    /// `a`, `a and b`, `a, b and c`.
    package static func list(_ parts: [String], _ conjunction: String = "and") -> String {
        guard parts.count > 1, let last = parts.last else { return parts.first ?? "" }
        return parts.dropLast().joined(separator: ", ") + " \(conjunction) " + last
    }

    /// `Tier: Affiliate`; a name that says so itself stays alone.
    package static func tier(_ name: String) -> String {
        name.lowercased().hasPrefix("tier") ? name : "Tier: \(name)"
    }

    /// The text with its first letter as a capital.
    package static func capitalized(_ text: String) -> String {
        text.prefix(1).uppercased() + text.dropFirst()
    }
}
