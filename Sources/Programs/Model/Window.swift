import Money

/// A stretch of time that ends on a day (SPEC V3).
public enum Window: Sendable, Hashable {
    /// So many months, at least one.
    case months(Int)
    /// So many days, at least one.
    case days(Int)
    /// The day's month up to it.
    case calendarMonth
    /// The day's year up to it.
    case calendarYear

    /// The last day before the window that ends on `day`: the window holds the days after it, up to `day`.
    public func dayBefore(endingOn day: CivilDate) -> CivilDate {
        switch self {
        case .months(let count): day.adding(months: -count)
        case .days(let count): day.adding(days: -count)
        case .calendarMonth: day.month.firstDay.adding(days: -1)
        case .calendarYear: YearMonth(year: day.components.year, month: 1).firstDay.adding(days: -1)
        }
    }

    /// The first day on which the window that ends on it no longer holds `date`.
    public func departure(of date: CivilDate) -> CivilDate {
        switch self {
        case .days(let count): return date.adding(days: count)
        case .calendarMonth: return date.month.advanced(by: 1).firstDay
        case .calendarYear: return YearMonth(year: date.components.year + 1, month: 1).firstDay
        case .months(let count):
            // Where the day is clamped, the window still holds the date for some days more (SPEC V2, V3).
            var day = date.adding(months: count)
            while dayBefore(endingOn: day) < date { day = day.adding(days: 1) }
            return day
        }
    }
}
