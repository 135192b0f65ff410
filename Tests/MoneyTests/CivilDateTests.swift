import Money
import Testing

@Suite("Dates")
struct CivilDateTests {
    @Test("Every day from 1970 to 2400 follows the one before it, and is read back from what it is written as")
    func everyDay() {
        var expected = (year: 1970, month: 1, day: 1)
        var wrong: [String] = []
        for number in 0...Int32(157_419) {
            let date = CivilDate(daysSinceEpoch: number)
            let (year, month, day) = date.components
            let built = CivilDate(year: year, month: month, day: day)
            if (year, month, day) != expected || built != date || CivilDate(date.description) != date {
                wrong.append("\(date)")
            }
            if date.month != YearMonth(year: year, month: month) { wrong.append("\(date) in \(date.month)") }
            expected = Self.next(expected)
        }
        #expect(wrong == [])
        #expect(expected == (2401, 1, 1))
    }

    /// The day after another, counted as one counts on a calendar.
    private static func next(_ date: (year: Int, month: Int, day: Int)) -> (year: Int, month: Int, day: Int) {
        let isLeap = date.year % 4 == 0 && date.year % 100 != 0 || date.year % 400 == 0
        let lengths = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
        if date.day < lengths[date.month - 1] { return (date.year, date.month, date.day + 1) }
        return date.month < 12 ? (date.year, date.month + 1, 1) : (date.year + 1, 1, 1)
    }

    @Test(
        "Days have the numbers that other calendars give them",
        arguments: [
            ("1970-01-01", 0), ("1970-12-31", 364), ("1972-02-29", 789), ("2000-01-01", 10_957), ("2000-02-29", 11_016),
            ("2026-01-03", 20_456), ("2038-01-19", 24_855), ("9999-12-31", 2_932_896),
        ] as [(String, Int32)])
    func dayNumbers(text: String, number: Int32) throws {
        #expect(try #require(CivilDate(text)).daysSinceEpoch == number)
    }

    @Test(
        "Days of the week are right, Monday being 0",
        arguments: [
            ("1970-01-01", 3), ("2000-02-29", 1), ("2024-12-25", 2), ("2026-02-15", 6), ("2026-06-13", 5),
            ("2026-11-23", 0), ("9999-12-31", 4),
        ])
    func weekdays(text: String, weekday: Int) throws {
        #expect(try #require(CivilDate(text)).weekday == weekday)
    }

    @Test("Days before 1970 have a day of the week too")
    func earlyWeekday() {
        #expect(CivilDate(year: 1969, month: 12, day: 31).weekday == 2)
        #expect(CivilDate(year: 1900, month: 1, day: 1).weekday == 0)
        #expect(CivilDate(daysSinceEpoch: -719_468).components == (0, 3, 1))
    }

    @Test(
        "Months keep the day, or stop at the last of the month (SPEC V2)",
        arguments: [
            ("2026-01-31", 1, "2026-02-28"), ("2024-01-31", 1, "2024-02-29"), ("2024-02-29", 12, "2025-02-28"),
            ("2024-02-29", 48, "2028-02-29"), ("2026-03-31", -1, "2026-02-28"), ("2026-01-15", -1, "2025-12-15"),
            ("2026-12-31", 2, "2027-02-28"), ("2026-05-31", 1, "2026-06-30"), ("2026-05-30", 0, "2026-05-30"),
            ("2000-03-30", -1, "2000-02-29"), ("2100-01-29", 1, "2100-02-28"), ("2026-01-31", -23, "2024-02-29"),
            ("9999-12-31", 1, "10000-01-31"),
        ])
    func months(text: String, months: Int, expected: String) throws {
        #expect(try #require(CivilDate(text)).adding(months: months).description == expected)
    }

    @Test("Adding months to any day of four years lands in the right month, on the same day or the month's last")
    func monthsOfFourYears() {
        var wrong: [String] = []
        for offset in 0..<1461 {
            let date = CivilDate(year: 2023, month: 3, day: 1).adding(days: offset)
            for months in -25...25 {
                let moved = date.adding(months: months)
                let isRight =
                    date.month.distance(to: moved.month) == months
                    && moved.components.day == min(date.components.day, moved.month.dayCount)
                if !isRight { wrong.append("\(date) + \(months) = \(moved)") }
            }
        }
        #expect(wrong == [])
    }

    @Test(
        "Only days that exist between 1970 and 9999 are read, in one form alone (SPEC V1)",
        arguments: [
            "", "2026", "2026-01", "2026-1-3", "2026-01-3", "26-01-03", "2026/01/03", "20260103", " 2026-01-03",
            "2026-01-03 ", "2026-01-03T00:00:00", "2026-13-01", "2026-00-10", "2026-01-00", "2026-01-32", "2026-02-29",
            "2100-02-29", "2026-04-31", "1969-12-31", "0000-01-01", "10000-01-01", "+026-01-01", "-026-01-01",
            "2026-01-0a", "２０２６-01-03", "2026–01–03",
        ])
    func refused(text: String) {
        #expect(CivilDate(text) == nil)
    }

    @Test("Dates are ordered by time")
    func order() throws {
        let texts = ["1999-12-31", "2000-01-01", "2000-01-31", "2000-02-01", "9999-12-31"]
        let dates = try texts.map { try #require(CivilDate($0)) }
        #expect(dates.reversed().sorted() == dates)
        #expect(!(dates[0] < dates[0]))
    }
}
