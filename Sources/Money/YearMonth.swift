/// A month of a year.
public struct YearMonth: Sendable, Hashable {
    /// Months since January of the year 0.
    public let index: Int32

    /// The month with the given number, 1 to 12, of a year.
    public init(year: Int, month: Int) {
        index = Int32(year * 12 + month - 1)
    }

    private init(index: Int32) {
        self.index = index
    }

    /// The year, 0 or below for years before the first.
    public var year: Int { Int(index >= 0 ? index / 12 : (index - 11) / 12) }
    /// The month's number, 1 to 12.
    public var month: Int { Int(index) - year * 12 + 1 }

    /// The month so many months later, or earlier where the number is negative.
    public func advanced(by months: Int) -> YearMonth {
        YearMonth(index: index + Int32(months))
    }

    /// How many months lie between this month and a later one; negative for an earlier one.
    public func distance(to other: YearMonth) -> Int {
        Int(other.index - index)
    }

    /// How many days the month has.
    public var dayCount: Int {
        switch month {
        case 2: return year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
        case 4, 6, 9, 11: return 30
        default: return 31
        }
    }

    /// The first day of the month.
    public var firstDay: CivilDate { CivilDate(year: year, month: month, day: 1) }
    /// The last day of the month, the 28th to the 31st.
    public var lastDay: CivilDate { CivilDate(year: year, month: month, day: dayCount) }

    /// The given day, counted from 1, clamped to the month's last (SPEC V2).
    public func day(_ day: Int) -> CivilDate {
        CivilDate(year: year, month: month, day: min(day, dayCount))
    }
}

extension YearMonth: Comparable {
    /// Orders months from earlier to later.
    public static func < (first: YearMonth, second: YearMonth) -> Bool { first.index < second.index }
}

extension YearMonth: CustomStringConvertible {
    /// The month as `YYYY-MM`.
    public var description: String {
        let year = String(self.year)
        let padding = String(repeating: "0", count: max(0, 4 - year.count))
        return padding + year + (month < 10 ? "-0\(month)" : "-\(month)")
    }
}
