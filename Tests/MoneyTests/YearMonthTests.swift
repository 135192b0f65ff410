import Money
import Testing

@Suite("Months")
struct YearMonthTests {
    @Test("Months count through the years in both directions")
    func counting() {
        let january = YearMonth(year: 2026, month: 1)
        for (months, text) in [
            (0, "2026-01"), (11, "2026-12"), (12, "2027-01"), (-1, "2025-12"), (-13, "2024-12"), (-24_312, "0000-01"),
            (95_688, "10000-01"),
        ] {
            #expect(january.advanced(by: months).description == text)
            #expect(january.distance(to: january.advanced(by: months)) == months)
        }
    }

    @Test("A month before the year 0 still has a number from 1 to 12")
    func beforeYearZero() {
        let month = YearMonth(year: 0, month: 1).advanced(by: -1)
        #expect(month.year == -1)
        #expect(month.month == 12)
    }

    @Test("Every month begins the day after the one before it ended, and is as long as it should be")
    func lengths() {
        var month = YearMonth(year: 1970, month: 1)
        var days = 0
        while month.year < 2400 {
            #expect(month.advanced(by: 1).firstDay == month.lastDay.adding(days: 1))
            #expect(month.lastDay.components.day == month.dayCount)
            days += month.dayCount
            month = month.advanced(by: 1)
        }
        #expect(days == 157_054)
    }

    @Test(
        "A day of the month stops at its last",
        arguments: [
            (2026, 2, 31, "2026-02-28"), (2024, 2, 30, "2024-02-29"), (2026, 4, 31, "2026-04-30"),
            (2026, 4, 1, "2026-04-01"), (2026, 12, 31, "2026-12-31"),
        ])
    func clamping(year: Int, month: Int, day: Int, expected: String) {
        #expect(YearMonth(year: year, month: month).day(day).description == expected)
    }

    @Test("Months are ordered by time")
    func order() {
        let months = [(1999, 12), (2000, 1), (2000, 11), (2000, 12), (2001, 1)].map {
            YearMonth(year: $0.0, month: $0.1)
        }
        #expect(months.reversed().sorted() == months)
    }
}
