import Money
import Programs
import Testing

@Suite("Windows")
struct WindowTests {
    @Test(
        "A window holds the days after its bound up to the day on which it ends (SPEC V3)",
        arguments: [
            (.months(1), "2026-03-31", "2026-02-28"), (.months(1), "2026-02-28", "2026-01-28"),
            (.months(12), "2024-02-29", "2023-02-28"), (.months(12), "2026-01-03", "2025-01-03"),
            (.days(30), "2026-01-30", "2025-12-31"), (.days(1), "2026-01-01", "2025-12-31"),
            (.calendarMonth, "2026-01-31", "2025-12-31"), (.calendarMonth, "2026-01-01", "2025-12-31"),
            (.calendarYear, "2026-12-31", "2025-12-31"), (.calendarYear, "2024-02-29", "2023-12-31"),
        ] as [(Window, String, String)])
    func bounds(window: Window, end: String, bound: String) throws {
        #expect(window.dayBefore(endingOn: try #require(CivilDate(end))).description == bound)
    }

    static let windows: [Window] = [
        .months(1), .months(2), .months(3), .months(6), .months(12), .months(13), .days(1), .days(2), .days(28),
        .days(30), .days(365), .calendarMonth, .calendarYear,
    ]

    @Test("A window's beginning never moves back while its end moves on", arguments: windows)
    func monotony(window: Window) {
        var last = window.dayBefore(endingOn: CivilDate(year: 2023, month: 1, day: 1))
        for offset in 1..<1500 {
            let bound = window.dayBefore(endingOn: CivilDate(year: 2023, month: 1, day: 1).adding(days: offset))
            #expect(last <= bound)
            last = bound
        }
    }

    @Test("A date leaves on the first day whose window does not hold it any more", arguments: windows)
    func departures(window: Window) {
        for offset in 0..<1500 {
            let date = CivilDate(year: 2023, month: 1, day: 1).adding(days: offset)
            let departure = window.departure(of: date)
            var day = date
            while window.dayBefore(endingOn: day) < date { day = day.adding(days: 1) }
            #expect(departure == day, "\(window) \(date)")
        }
    }
}
