import Testing

@testable import Importing

@Suite("Forms of dates")
struct DatePatternTests {
    @Test(
        "Dates are read in the form that is stated",
        arguments: [
            ("YYYY-MM-DD", "2026-04-03", "2026-04-03"), ("MM/DD/YYYY", "03/04/2026", "2026-03-04"),
            ("DD/MM/YYYY", "03/04/2026", "2026-04-03"), ("M/D/YY", "3/4/26", "2026-03-04"),
            ("M/D/YY", "12/31/26", "2026-12-31"), ("DD.MM.YYYY", "03.04.2026", "2026-04-03"),
            ("YYYYMMDD", "20260403", "2026-04-03"), ("MMM D, YYYY", "Apr 3, 2026", "2026-04-03"),
            ("MMM D, YYYY", "April 3, 2026", "2026-04-03"), ("D MMM YYYY", "3 MAY 2026", "2026-05-03"),
            ("DD-MMM-YY", "03-Apr-26", "2026-04-03"), ("YYYY-MM-DD time", "2026-04-03", "2026-04-03"),
            ("YYYY-MM-DD time", "2026-04-03 23:59:59", "2026-04-03"),
            ("YYYY-MM-DD time", "2026-04-03T23:59:59.123+02:00", "2026-04-03"),
            ("MM/DD/YYYY time", "08/30/2026 10:05:36 PM", "2026-08-30"),
        ])
    func dates(pattern: String, text: String, date: String) throws {
        #expect(try #require(DatePattern(pattern)).date(text)?.description == date)
    }

    @Test(
        "What is not of the form, or no day, is no date",
        arguments: [
            ("YYYY-MM-DD", "03/04/2026"), ("YYYY-MM-DD", "2026-4-3"), ("YYYY-MM-DD", "2026-04-03 10:00"),
            ("MM/DD/YYYY", "31/03/2026"), ("MM/DD/YYYY", "3/4/2026"), ("MM/DD/YYYY", "02/29/2026"),
            ("M/D/YY", "3/4/2026"), ("DD.MM.YYYY", "03/04/2026"), ("MMM D YYYY", "Apri 3 2026"),
            ("YYYY-MM-DD time", "2026-04-03 or so"), ("YYYY-MM-DD time", "2026-04-03 10"), ("YYYY-MM-DD", ""),
            ("YYYY-MM-DD", "1969-12-31"), ("YYYY-MM-DD", "2026-04-03 "),
        ])
    func refusals(pattern: String, text: String) throws {
        #expect(try #require(DatePattern(pattern)).date(text) == nil)
    }

    @Test(
        "A form names year, month and day, each once",
        arguments: ["", "YYYY-MM", "MM/MM/YYYY", "YYY-MM-DD", "YYYY-MM-DD HH:mm", "time", "DD/MM", "yyyy-mm-dd"])
    func malformed(text: String) {
        #expect(DatePattern(text) == nil)
    }
}
