import Foundation
import FoundationXML
import Money
import Testing

@testable import Site

@Suite("Charts")
struct ChartTests {
    /// Series of amounts by month, each a case of its own.
    static let stacks: [(name: String, currency: String, series: [[Int64]])] = [
        ("one month", "USD", [[12_345]]), ("all zero", "USD", [[0, 0, 0]]), ("below zero", "USD", [[-500, 1000, -20]]),
        ("only below zero", "USD", [[-500, -1]]), ("one minor unit", "USD", [[1]]), ("yen", "JPY", [[1, 7, 12_345]]),
        ("fils", "KWD", [[1, 999, 1_000_000]]), ("two", "USD", [[100, 200], [300, 0]]),
        ("ten years", "USD", [(0..<120).map { Int64($0 * $0) * 1000 }]),
        ("ten years of five", "USD", (1...5).map { part in (0..<120).map { Int64($0 * part) } }),
        ("very large", "USD", [[1_000_000_000_000_000_000, 5, 2_000_000_000_000_000_000]]),
    ]

    @Test("Stacked bars are drawings whose bars lie within them", arguments: stacks)
    func stackedBars(name: String, code: String, series: [[Int64]]) throws {
        let start = YearMonth(year: 2016, month: 11)
        let chart = StackedBars(
            title: "A <title> & more", months: (0..<series[0].count).map { start.advanced(by: $0) },
            series: series.enumerated().map { StackedBars.Series(label: "P & \($0)", values: $1) },
            currency: try #require(Currency(code: code)), id: "c")
        let drawing = try Drawn(chart.svg())
        try drawing.check(label: "c")
        #expect(!drawing.texts.isEmpty)
        for (index, values) in series.enumerated() {
            let bars = drawing.bars(ofClass: "s\(index + 1)")
            #expect(bars.count == values.count { $0 > 0 })
            for (earlier, later) in zip(bars, bars.dropFirst()) { #expect(earlier.maxX <= later.minX) }
        }
    }

    @Test("Bars of a month stand on one another, and the highest reaches no further than the highest line")
    func stacking() throws {
        let chart = StackedBars(
            title: "T", months: [YearMonth(year: 2026, month: 1)],
            series: [3000, 4000, 5000].map { StackedBars.Series(label: "P", values: [$0]) },
            currency: try #require(Currency(code: "USD")), id: "c")
        let drawing = try Drawn(chart.svg())
        let bars = (1...3).compactMap { drawing.bars(ofClass: "s\($0)").first }
        #expect(bars.count == 3)
        for (lower, upper) in zip(bars, bars.dropFirst()) { #expect(abs(upper.maxY - lower.minY) < 0.11) }
        #expect(abs(bars[0].height / bars[2].height - 0.6) < 0.01)
        #expect(drawing.texts.contains("50"))
    }

    @Test(
        "Axis labels are round amounts",
        arguments: [
            (9_900, "USD", ["50", "100"]), (123_456, "USD", ["500", "1,000", "1,500"]), (100, "USD", ["0.50", "1.00"]),
            (12_345, "JPY", ["5,000", "10,000", "15,000"]), (2, "USD", ["0.01", "0.02"]),
        ])
    func grid(most: Int64, code: String, labels: [String]) throws {
        let chart = StackedBars(
            title: "T", months: [YearMonth(year: 2026, month: 1)],
            series: [StackedBars.Series(label: "P", values: [most])],
            currency: try #require(Currency(code: code)), id: "c")
        #expect(try Drawn(chart.svg()).texts.filter { $0 != "2026" } == labels)
    }

    @Test(
        "The months below a chart can be told",
        arguments: [
            (2026, 11, 1, ["2026"]), (2026, 2, 12, ["2026", "2027"]), (2025, 11, 4, ["2026"]),
            (2016, 1, 120, ["2016", "2020", "2025"]),
        ])
    func months(year: Int, month: Int, count: Int, years: [String]) throws {
        let start = YearMonth(year: year, month: month)
        let chart = StackedBars(
            title: "T", months: (0..<count).map { start.advanced(by: $0) },
            series: [StackedBars.Series(label: "P", values: Array(repeating: 30_000, count: count))],
            currency: try #require(Currency(code: "USD")), id: "c")
        #expect(try Drawn(chart.svg()).texts.filter { $0.count == 4 && Int($0) != nil } == years)
    }

    static let falls: [(name: String, opening: Int64, changes: [Int64])] = [
        ("all zero", 0, [0, 0, 0, 0]), ("up and down", 100, [900, -50, 20, -700]), ("below zero", 0, [0, -500, 0, 0]),
        ("from below zero to above", -300, [1000, 0, 0, 0]), ("from above to below", 300, [0, -1000, 0, -5]),
        ("tiny beside large", 5, [1_000_000_000_000, -1, 1, -1]),
    ]

    @Test("A waterfall is a drawing whose bars lie within it and follow on one another", arguments: falls)
    func waterfall(name: String, opening: Int64, changes: [Int64]) throws {
        let labels = ["Earned", "Reversed", "Credited", "Paid"]
        let closing = changes.reduce(opening, +)
        let chart = Waterfall(
            opening: opening, steps: zip(labels, changes).map { (label: $0, change: $1) }, closing: closing,
            currency: try #require(Currency(code: "USD")), id: "w1")
        let drawing = try Drawn(chart.svg())
        try drawing.check(label: "w1")
        #expect(drawing.texts == ["Opening"] + labels + ["Closing"])
        #expect(drawing.bars(ofClass: "bt").count == 2)
        #expect(drawing.bars(ofClass: "bp").count == changes.count { $0 >= 0 })
        #expect(drawing.bars(ofClass: "bm").count == changes.count { $0 < 0 })
        #expect(drawing.bars.allSatisfy { $0.height >= 1.5 })
    }

    @Test(
        "A row of small bars keeps within its box",
        arguments: [
            [0], [], [5], [1, 2, 3], [-5, 3], [-5], Array(repeating: 9, count: 120), [1, 1_000_000_000_000],
        ] as [[Int64]])
    func sparkline(values: [Int64]) throws {
        let drawing = try Drawn(Sparkline.svg(values, label: "A & B"))
        #expect(drawing.bars.count == values.count { $0 > 0 })
        #expect(drawing.areBarsWithin)
    }

    @Test(
        "A bar is filled by a part of the whole, never beyond it",
        arguments: [
            (0, 100, 0.0), (50, 100, 50), (100, 100, 100), (150, 100, 100), (-5, 100, 0), (5, 0, 0), (.max, 1, 100),
            (1, .max, 0),
        ] as [(Int64, Int64, Double)])
    func bar(part: Int64, whole: Int64, width: Double) throws {
        let drawing = try Drawn(Bar.svg(part, of: whole))
        #expect(drawing.bars.first.map { Double($0.width) } == width)
        #expect(drawing.areBarsWithin)
    }

    @Test("More programs than there are looks for are merged into one, and the table beside the chart still adds up")
    func manyPrograms() throws {
        var files: [String: String] = [:]
        var rows = "id,date,type,program,amount\n"
        for number in 1...9 {
            files["Content/programs/p\(number).yml"] = TestSite.program("P\(number)")
            rows += "\(number),2026-01-0\(number),sale,p\(number),\(number)00.00\n"
        }
        files["Content/ledger/a.csv"] = rows
        var source = TestSite(files, asOf: "2026-02-28")
        source.files["Content/programs/acme.yml"] = nil
        let page = source.build().page("/statements/2026/")
        let legend = page.text.matches(of: #/<li><svg viewBox="0 0 24 14".*?<\/svg>(.*?)<\/li>/#).map { String($0.1) }
        #expect(legend == ["other", "P6", "P7", "P8", "P9"])
        let january = try #require(page.table("Earned by month and program USD")?.last)
        #expect(january == ["January 2026", "450.00", "400.00", "350.00", "300.00", "750.00", "2,250.00"])
        #expect(page.table("Opening to closing balance USD")?.count == 10)
    }

    @Test("Every drawing of a site is well-formed and named")
    func site() throws {
        let site = TestSite.livelyBuilt
        var count = 0
        for path in site.pages {
            for match in site.text(path).matches(of: #/<svg.*?<\/svg>/#.dotMatchesNewlines()) {
                count += 1
                let root = try #require(try XMLDocument(xmlString: String(match.0)).rootElement(), "\(path)")
                let isNamed = root.attribute(forName: "aria-label") ?? root.attribute(forName: "aria-labelledby")
                #expect(isNamed != nil || root.attribute(forName: "aria-hidden")?.stringValue == "true", "\(path)")
                #expect(!match.0.contains("NaN") && !match.0.contains("inf"), "\(path)")
            }
        }
        #expect(count > 30)
    }
}
