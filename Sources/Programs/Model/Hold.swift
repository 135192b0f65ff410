import Money

/// How long a commission stays pending (SPEC H1).
public enum Hold: Sendable, Hashable {
    /// So many days after the row.
    case days(Int)
    /// The last day of the month that is reached so many days after the row.
    case daysThenMonthEnd(Int)
    /// So many days after the last day of the row's month.
    case daysFromMonthEnd(Int)
    /// The given day, clamped, of the month so many months after the row's; never before the row.
    case dayOfMonth(day: Int, months: Int)

    /// The date on which the commission of a row clears.
    public func clearingDate(of date: CivilDate) -> CivilDate {
        switch self {
        case .days(let days): date.adding(days: days)
        case .daysThenMonthEnd(let days): date.adding(days: days).month.lastDay
        case .daysFromMonthEnd(let days): date.month.lastDay.adding(days: days)
        case .dayOfMonth(let day, let months): max(date, date.month.advanced(by: months).day(day))
        }
    }
}
