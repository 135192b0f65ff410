/// A day of the calendar, without a clock or a time zone (SPEC V1).
///
/// Dates that users write lie between 1970-01-01 and 9999-12-31; dates that are computed from them may lie outside.
public struct CivilDate: Sendable, Hashable {
    /// Days since 1970-01-01.
    public let daysSinceEpoch: Int32

    /// The day so many days after 1970-01-01, or before it where the number is negative.
    public init(daysSinceEpoch: Int32) {
        self.daysSinceEpoch = daysSinceEpoch
    }

    /// The given day of the proleptic Gregorian calendar; the day may lie outside the month and is then counted on.
    ///
    /// The count of days is Howard Hinnant's `days_from_civil`.
    public init(year: Int, month: Int, day: Int) {
        let shifted = month <= 2 ? year - 1 : year
        let era = (shifted >= 0 ? shifted : shifted - 399) / 400
        let yearOfEra = shifted - era * 400
        let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
        let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
        daysSinceEpoch = Int32(era * 146_097 + dayOfEra - 719_468)
    }

    /// Reads exactly `YYYY-MM-DD`, a day that exists, years 1970 to 9999; anything else is `nil`.
    public init?(parsing text: some Collection<UInt8>) {
        guard text.count == 10 else { return nil }
        var numbers = (0, 0, 0)
        var position = 0
        for byte in text {
            switch position {
            case 4, 7:
                guard byte == UInt8(ascii: "-") else { return nil }
            default:
                guard byte >= UInt8(ascii: "0"), byte <= UInt8(ascii: "9") else { return nil }
                let digit = Int(byte - UInt8(ascii: "0"))
                if position < 4 {
                    numbers.0 = numbers.0 * 10 + digit
                } else if position < 7 {
                    numbers.1 = numbers.1 * 10 + digit
                } else {
                    numbers.2 = numbers.2 * 10 + digit
                }
            }
            position += 1
        }
        guard numbers.0 >= 1970, (1...12).contains(numbers.1), numbers.2 >= 1,
            numbers.2 <= YearMonth(year: numbers.0, month: numbers.1).dayCount
        else { return nil }
        self.init(year: numbers.0, month: numbers.1, day: numbers.2)
    }

    /// Reads exactly `YYYY-MM-DD`, as the initializer from bytes does.
    public init?(_ text: String) {
        self.init(parsing: text.utf8)
    }

    /// Year, month (1 to 12) and day (1 to 31), by Howard Hinnant's `civil_from_days`.
    public var components: (year: Int, month: Int, day: Int) {
        let shifted = Int(daysSinceEpoch) + 719_468
        let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
        let dayOfEra = shifted - era * 146_097
        let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let shiftedMonth = (5 * dayOfYear + 2) / 153
        let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
        let year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
        return (year, month, dayOfYear - (153 * shiftedMonth + 2) / 5 + 1)
    }

    /// The month that holds the date.
    public var month: YearMonth {
        let (year, month, _) = components
        return YearMonth(year: year, month: month)
    }

    /// The day of the week, 0 for Monday to 6 for Sunday.
    public var weekday: Int {
        // 1970-01-01 was a Thursday.
        let days = (Int(daysSinceEpoch) + 3) % 7
        return days < 0 ? days + 7 : days
    }

    /// The date so many days later, or earlier where the number is negative.
    public func adding(days: Int) -> CivilDate {
        CivilDate(daysSinceEpoch: daysSinceEpoch + Int32(days))
    }

    /// The same day so many months later, clamped to the last day of the month (SPEC V2).
    public func adding(months: Int) -> CivilDate {
        let (year, month, day) = components
        return YearMonth(year: year, month: month).advanced(by: months).day(day)
    }
}

extension CivilDate: Comparable {
    /// Orders dates from earlier to later.
    public static func < (first: CivilDate, second: CivilDate) -> Bool {
        first.daysSinceEpoch < second.daysSinceEpoch
    }
}

extension CivilDate: CustomStringConvertible {
    /// The date as `YYYY-MM-DD`.
    public var description: String {
        let (year, month, day) = components
        return YearMonth(year: year, month: month).description + (day < 10 ? "-0\(day)" : "-\(day)")
    }
}
