import Accounting
import Foundation
import Money
import Testing
import Workspace

/// The stories of rows of the worked cases, compared with `Tests/Fixtures/Explanations`. With `RECORD_FIXTURES` in the
/// environment those files are written instead: read what changed, beside the case's `WHY.md`, before it is kept.
@Suite("Explained rows of the worked cases")
struct ExplanationFixtureTests {
    /// A row of a case, and the file with its story.
    struct Sample: CustomTestStringConvertible, Sendable {
        let name: String
        let site: String
        let id: String
        var program: String?
        var asOf: String?

        var testDescription: String { name }
    }

    static let samples = [
        Sample(name: "first-monthly-payment", site: "01-seed-example", id: "1"),
        Sample(name: "payout", site: "01-seed-example", id: "4"),
        Sample(name: "run-to-come", site: "01-seed-example", id: "2", asOf: "2026-02-10"),
        Sample(name: "after-the-as-of-date", site: "01-seed-example", id: "3", asOf: "2026-02-10"),
        Sample(name: "crossing-sale", site: "02-tier-climb", id: "4"),
        Sample(name: "limit-ended", site: "02-tier-climb", id: "8"),
        Sample(name: "kept-tier", site: "04-no-demotion", id: "3"),
        Sample(name: "locked-terms", site: "05-lock", id: "5", program: "locked"),
        Sample(name: "unlocked-terms", site: "05-lock", id: "5", program: "unlocked"),
        Sample(name: "rounded-refunds", site: "06-partial-refunds", id: "1", program: "prorata"),
        Sample(name: "second-refund", site: "06-partial-refunds", id: "4", program: "prorata"),
        Sample(name: "void-refund", site: "06-partial-refunds", id: "4", program: "strict"),
        Sample(name: "kept-refund", site: "06-partial-refunds", id: "3", program: "generous"),
        Sample(name: "chargeback-with-fee", site: "08-chargebacks", id: "2"),
        Sample(name: "reinstatement", site: "08-chargebacks", id: "9"),
        Sample(name: "below-minimum", site: "09-minimum-and-requirements", id: "1"),
        Sample(name: "month-limit-ended", site: "10-month-limits", id: "4", program: "convertkit"),
        Sample(name: "second-rate-after-a-year", site: "10-month-limits", id: "3", program: "kit"),
        Sample(name: "month-end-review", site: "12-month-end-tiers", id: "26"),
        Sample(name: "hold-to-month-end", site: "13-holds-and-currencies", id: "1", program: "hub"),
        Sample(name: "hold-from-month-end", site: "13-holds-and-currencies", id: "1", program: "late"),
        Sample(name: "hold-to-a-day", site: "13-holds-and-currencies", id: "1", program: "share"),
        Sample(name: "variance", site: "14-payouts-and-reconciliation", id: "2"),
        Sample(name: "grant", site: "15-month-start-and-grants", id: "10"),
        Sample(name: "one-of-two-needs", site: "15-month-start-and-grants", id: "8"),
        Sample(name: "threshold-bonus", site: "16-events-filters-bonuses", id: "8"),
        Sample(name: "lead-without-rate", site: "16-events-filters-bonuses", id: "3"),
        Sample(name: "trial-taken-back", site: "16-events-filters-bonuses", id: "1"),
        Sample(name: "adjustment", site: "16-events-filters-bonuses", id: "12"),
    ]

    @Test("A row’s story is what it was worked out to be", arguments: samples)
    func story(sample: Sample) throws {
        let site = try load(sample)
        guard case .found(let row) = RowSearch(site.ledger, program: sample.program).row(named: sample.id) else {
            Issue.record("there is no such row")
            return
        }
        let explainer = Explainer(books: site.books, ledger: site.ledger, bookkeeper: site.bookkeeper)
        let explanation = try #require(explainer.explanations(of: [row]).first)
        let text = ExplanationText(explanation).render()
        #expect(try text == expected(sample.name, "txt", for: text))
        if sample.name == "rounded-refunds" || sample.name == "locked-terms" {
            let json = ExplanationJSON(explanation).value().render(depth: 6)
            #expect(try json == expected(sample.name, "json", for: json))
        }
    }

    @Test(
        "The lines of a figure are what they were worked out to be",
        arguments: [
            ("08-chargebacks", "2025-03", StatementFigure.closingAvailable),
            ("08-chargebacks", "2025-04", .openingAvailable), ("05-lock", "2025-05", .closingPending),
            ("05-lock", "2025-03", .cleared), ("09-minimum-and-requirements", "2025-03", .expected),
            ("14-payouts-and-reconciliation", "2025-03", .variance), ("06-partial-refunds", "2025-02", .refunds),
        ])
    func figure(site name: String, month: String, figure: StatementFigure) throws {
        let site = try load(Sample(name: name, site: name, id: ""))
        let month = try #require(CivilDate(month + "-01")?.month)
        let lists = FigureLister(books: site.books, ledger: site.ledger).lists(of: figure, in: month)
        let text = FigureReport(figure, in: month, asOf: site.books.asOf, lists: lists).text()
        #expect(try text == expected("\(figure.rawValue)-\(name)-\(month)", "txt", for: text))
    }

    private func load(_ sample: Sample) throws -> LoadedSite {
        let text = try sample.asOf ?? Fixtures.text("Cases/\(sample.site)/as-of")
        let asOf = try #require(CivilDate(text.trimmingCharacters(in: .whitespacesAndNewlines)))
        return Fixtures.load("Cases/\(sample.site)", asOf: asOf)
    }

    private func expected(_ name: String, _ ending: String, for actual: String) throws -> String {
        let path = "Explanations/\(name).\(ending)"
        if ProcessInfo.processInfo.environment["RECORD_FIXTURES"] != nil {
            try actual.write(to: Fixtures.folder.appending(path: path), atomically: true, encoding: .utf8)
        }
        return try Fixtures.text(path)
    }
}
