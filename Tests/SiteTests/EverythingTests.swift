import Foundation
import Testing

@testable import Content
@testable import Site

/// The site in `Tests/Fixtures/Sites/everything`, and its guide that uses all there is.
@Suite("A page that uses everything")
struct EverythingTests {
    private static let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .appending(path: "Fixtures/Sites/everything")
    private static let source = TestSite(folder: folder, asOf: "2026-04-20")
    private static let site = source.build()
    private static let text = source.files["Content/guides/everything.md"] ?? ""
    private static let page = site.page("/guides/everything/")
    private static let books = PaperBooks(source.files["Content/ledger/all.csv"] ?? "")

    /// The page's article as it was rendered.
    private static let article: String = {
        guard let start = page.text.range(of: "<article>"), let end = page.text.range(of: "</article>") else {
            return ""
        }
        return page.text[start.lowerBound..<end.upperBound] + "\n"
    }()

    @Test("Nothing of it is wrong, and nothing gives a warning")
    func sound() {
        #expect(Self.source.diagnostics() == [])
    }

    @Test("It is rendered as expected")
    func rendering() throws {
        let file = Self.folder.appending(path: "expected.html")
        if ProcessInfo.processInfo.environment["RECORD_FIXTURES"] != nil {
            try Self.article.write(to: file, atomically: true, encoding: .utf8)
        }
        let expected = try String(contentsOf: file, encoding: .utf8).split(
            separator: "\n", omittingEmptySubsequences: false)
        let found = Self.article.split(separator: "\n", omittingEmptySubsequences: false)
        let changes = found.difference(from: expected)
        #expect(changes.isEmpty, "\(changes.map { "\($0)" }.joined(separator: "\n"))")
    }

    @Test("It uses every directive", arguments: Directive.Name.allCases)
    func directives(name: Directive.Name) {
        #expect(Self.text.contains("\n```\(name.rawValue)\n"))
    }

    @Test("It uses every figure and every way to name a period")
    func figures() {
        let names = Set(Self.text.matches(of: /\{\{ ([a-z0-9._-]+) \}\}/).map { String($0.1) })
        let parts = names.map { $0.split(separator: ".").map(String.init) }
        let figures = Set(parts.filter { !["period", "site"].contains($0[0]) && $0.count > 1 }.map { $0[1] })
        #expect(figures.isSuperset(of: BookFigure.allCases.map(\.rawValue)))
        #expect(figures.isSuperset(of: TermsFigure.allCases.map(\.rawValue)))
        #expect(names.isSuperset(of: SiteFigure.allCases.map { "site.\($0.rawValue)" }))
        let periods = Set(parts.filter { $0[0] == "period" }.map { $0[1] })
        #expect(periods.isSuperset(of: FigurePeriod.Word.allCases.map(\.rawValue) + ["2026-02"]))
    }

    @Test("What was earned by month is what the ledger gives on paper")
    func earnings() throws {
        let rows = try #require(Self.page.table("Earned by month, January 2026 to April 2026 so far USD"))
        let months = ["2026-04", "2026-03", "2026-02", "2026-01"]
        let found = rows.prefix(4).map { Array($0.dropFirst()) }
        let expected = months.map { month in
            let (earned, reversed) = (Self.books.earned(month), Self.books.reversed(month))
            return [amount(earned), reversed == 0 ? "–" : "−" + amount(reversed), amount(earned - reversed)]
        }
        #expect(found == expected)
        let (earned, reversed) = (Self.books.earned("2026"), Self.books.reversed("2026"))
        #expect(rows.last == ["Total", amount(earned), "−" + amount(reversed), amount(earned - reversed)])
    }

    @Test("The replay is the same sales under the other program's rate")
    func replay() throws {
        let sold = Self.books.sales("acme") - Self.books.refunds("acme")
        let (own, other) = (Self.books.net("acme"), sold / 4)
        #expect(
            try #require(Self.page.table("Acme’s sales under Bolt’s terms USD")).last
                == ["Together", amount(sold), amount(own), amount(other), "−" + amount(own - other)])
    }

    @Test("Supposed customers earn what paper gives for them")
    func scenarios() throws {
        let rows = try #require(Self.page.table("Earned in the scenario USD"))
        #expect(
            rows == [
                ["Acme"] + [6, 12].map { amount(PaperScenario(2, paying: 5000, leaving: 1).acme(after: $0)) },
                ["Bolt"] + [6, 12].map { amount(PaperScenario(2, paying: 8000, leaving: 1).bolt(after: $0)) },
            ])
        for customers: Int64 in [1, 3] {
            for price: Int64 in [5000, 10000] {
                for tenth: Int64 in [0, 1] {
                    let scenario = PaperScenario(customers, paying: price, leaving: tenth)
                    let result =
                        "After 12 months: Acme \(amount(scenario.acme(after: 12))) USD and Bolt "
                        + "\(amount(scenario.bolt(after: 12))) USD."
                    #expect(Self.page.text.contains("\"\(result)\""), "\(result)")
                }
            }
        }
    }

    /// Cents as they are written on pages.
    private func amount(_ cents: Int64) -> String {
        let (units, rest) = (cents / 100, cents % 100)
        let thousands = units < 1000 ? "\(units)" : "\(units / 1000)," + String(String(units % 1000 + 1000).dropFirst())
        return thousands + (rest < 10 ? ".0\(rest)" : ".\(rest)")
    }
}
