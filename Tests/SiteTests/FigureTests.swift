import Money
import Programs
import Testing

@testable import Site

@Suite("Figures and words")
struct FigureTests {
    @Test(
        "An amount has its thousands apart, a true minus and its currency's decimals",
        arguments: [
            (0, "USD", "0.00"), (5, "USD", "0.05"), (-5, "USD", "−0.05"), (123_450, "USD", "1,234.50"),
            (-123_456_789, "USD", "−1,234,567.89"), (100_000, "USD", "1,000.00"), (99_999, "USD", "999.99"),
            (1234, "JPY", "1,234"), (-999, "JPY", "−999"), (0, "JPY", "0"), (1234, "KWD", "1.234"),
            (Int64.max, "USD", "92,233,720,368,547,758.07"), (Int64.min, "USD", "−92,233,720,368,547,758.08"),
        ] as [(Int64, String, String)])
    func amount(minorUnits: Int64, code: String, text: String) throws {
        let currency = try #require(Currency(code: code))
        #expect(Figures.amount(minorUnits, currency) == text)
        #expect(Figures.money(minorUnits, currency) == "\(text) \(code)")
    }

    @Test(
        "A whole number has its thousands apart",
        arguments: [
            (0, "0"), (999, "999"), (1000, "1,000"), (-1_234_567, "−1,234,567"),
            (Int.min, "−9,223,372,036,854,775,808"),
        ])
    func grouped(number: Int, text: String) {
        #expect(Figures.grouped(number) == text)
    }

    @Test(
        "A range says what its days have in common once",
        arguments: [
            ("2026-04-15", "2026-04-20", "15 to 20 Apr 2026"), ("2026-04-28", "2026-05-03", "28 Apr to 3 May 2026"),
            ("2025-12-29", "2026-01-02", "29 Dec 2025 to 2 Jan 2026"), ("2026-05-25", "2026-05-25", "25 May 2026"),
        ])
    func range(first: String, last: String, text: String) throws {
        #expect(Words.range(try #require(CivilDate(first)), try #require(CivilDate(last))) == text)
    }

    @Test("Dates are written out without leading zeros")
    func dates() throws {
        let date = try #require(CivilDate("2026-09-05"))
        #expect(Words.date(date) == "5 Sep 2026")
        #expect(Words.longDate(date) == "5 September 2026")
        #expect(Words.month(date.month) == "September 2026")
        #expect(Words.shortMonth(date.month) == "Sep")
    }

    @Test(
        "Ordinals end as they are spoken",
        arguments: zip(
            [1, 2, 3, 4, 10, 11, 12, 13, 21, 22, 23, 30, 31, 101, 111, 112],
            [
                "1st", "2nd", "3rd", "4th", "10th", "11th", "12th", "13th", "21st", "22nd", "23rd", "30th", "31st",
                "101st", "111th", "112th",
            ]))
    func ordinal(number: Int, text: String) {
        #expect(Words.ordinal(number) == text)
    }

    @Test("Lists and counts read as sentences do")
    func lists() {
        #expect(Words.list([]) == "")
        #expect(Words.list(["a"]) == "a")
        #expect(Words.list(["a", "b"]) == "a and b")
        #expect(Words.list(["a", "b", "c"], "or") == "a, b or c")
        #expect(Words.count(1, "day") == "1 day")
        #expect(Words.count(0, "day") == "0 days")
        #expect(Words.count(1200, "day") == "1,200 days")
        #expect(Words.count(2, "penny", plural: "pence") == "2 pence")
        #expect(Words.capitalized("éclair") == "Éclair")
        #expect(Words.capitalized("") == "")
    }

    @Test("Markup is escaped, and what XML cannot carry is replaced")
    func escape() {
        #expect(Escape.markup("<a href=\"x\">'&'</a>") == "&lt;a href=&quot;x&quot;&gt;&#39;&amp;&#39;&lt;/a&gt;")
        #expect(Escape.markup("a\tb\nc\u{1}d") == "a\tb\nc\u{FFFD}d")
        #expect(Escape.markup("a\u{FFFE}b\u{FFFF}c\u{FEFF}d") == "a\u{FFFD}b\u{FFFD}c\u{FEFF}d")
        #expect(Escape.markup("plain – ünïcödé") == "plain – ünïcödé")
    }
}
