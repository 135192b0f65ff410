import Artifacts
import Foundation
import Testing

@Suite("Statements' figures")
struct StatementFigureTests {
    /// The six terms of a sum, or of a program's month.
    struct Sum: Equatable {
        var opening = Decimal(0), earned = Decimal(0), reversed = Decimal(0), credited = Decimal(0)
        var paid = Decimal(0), closing = Decimal(0)

        var balances: Bool { opening + earned - reversed + credited - paid == closing }
    }

    static let periods = [
        "2025-11", "2025-12", "2026-01", "2026-02", "2026-03", "2026-04", "2026-05",
    ]
    static let site = TestSite.livelyBuilt

    @Test("The sum on a page adds up by head, in every currency", arguments: periods + ["2025", "2026"])
    func sums(period: String) {
        let sums = printed(Self.site.page("/statements/\(period)/"))
        #expect(!sums.isEmpty)
        for (unit, sum) in sums { #expect(sum.balances, "\(unit) in \(period): \(sum)") }
    }

    @Test("The sum on a page is the one in the file beside it", arguments: periods)
    func months(period: String) throws {
        #expect(printed(Self.site.page("/statements/\(period)/")) == (try recorded(period)))
    }

    @Test("A month opens with what the one before closed with")
    func continuity() throws {
        for (before, after) in zip(Self.periods, Self.periods.dropFirst()) {
            for (unit, sum) in try recorded(before) {
                #expect(try recorded(after)[unit]?.opening == sum.closing, "\(unit) from \(before) to \(after)")
            }
        }
    }

    @Test(
        "A year opens with its first month, closes with its last, and moves what its months move",
        arguments: ["2025", "2026"])
    func years(year: String) throws {
        var expected: [String: Sum] = [:]
        for period in Self.periods where period.hasPrefix(year) {
            for (unit, sum) in try recorded(period) {
                guard var total = expected[unit] else {
                    expected[unit] = sum
                    continue
                }
                total.earned += sum.earned
                total.reversed += sum.reversed
                total.credited += sum.credited
                total.paid += sum.paid
                total.closing = sum.closing
                expected[unit] = total
            }
        }
        #expect(printed(Self.site.page("/statements/\(year)/")) == expected)
    }

    @Test("The checksum that a page states is that of the file beside it", arguments: periods + ["2025", "2026"])
    func checksum(period: String) {
        let page = Self.site.text("statements/\(period)/index.html")
        let file = Self.site.rendered.files.first { $0.path == "statements/\(period)/statement.json" }
        #expect(page.contains("SHA-256 of statement.json: <code>\(Fingerprint(of: file?.bytes ?? []).hex)</code>"))
    }

    @Test(
        "A spreadsheet has a line for every program and month",
        arguments: zip(["2025-11", "2025-12", "2026"], [2, 3, 15]))
    func spreadsheet(period: String, lines: Int) {
        let csv = Self.site.text("statements/\(period)/statement.csv")
        #expect(csv.split(whereSeparator: \.isNewline).count == lines + 1)
    }

    @Test("A program's movements end in its closing balances")
    func movements() throws {
        let page = Self.site.page("/statements/2026-01/")
        let rows = try #require(page.table("Movements USD"))
        #expect(rows.map(\.first) == ["Opening", "Earned", "Reversed", "Cleared", "Credited", "Paid", "Closing"])
        #expect(rows.first == ["Opening", "–", "454.99"])
        #expect(rows.last == ["Closing", "–", "−392.35"])
        #expect(rows[5] == ["Paid", "–", "−460.00"])
    }

    @Test("What is reversed of an earlier month stands as a correction")
    func corrections() {
        #expect(
            Self.site.page("/statements/2026-01/").table("Commissions taken back this month USD") == [
                ["November 2025", "Acme", "−400.00"]
            ])
        #expect(Self.site.page("/statements/2025-11/").table("Commissions taken back this month USD") == nil)
    }

    @Test("What networks reported is compared with what was computed")
    func reconciliation() {
        let page = Self.site.page("/statements/2025-11/")
        #expect(page.table("Reported less computed USD") == [["Acme", "1", "1", "−0.25"]])
        #expect(page.text.contains("1 of 2 rows agrees with what the networks reported."))
    }

    /// The sums as the page prints them, by currency.
    private func printed(_ page: Markup) -> [String: Sum] {
        var sums: [String: Sum] = [:]
        for (unit, terms) in page.sums {
            #expect(terms.map(\.name) == ["Opening", "Earned", "Reversed", "Credited", "Paid", "Closing"])
            guard terms.count == 6 else { continue }
            let amounts = terms.map { Self.number($0.amount) }
            // How a term enters the sum, against how it does where nothing is below zero.
            let turned = zip(terms, ["", "+", "−", "+", "−", "="]).map { $0.sign == $1 ? Decimal(1) : Decimal(-1) }
            sums[unit] = Sum(
                opening: amounts[0], earned: amounts[1] * turned[1], reversed: amounts[2] * turned[2],
                credited: amounts[3] * turned[3], paid: amounts[4] * turned[4], closing: amounts[5])
        }
        return sums
    }

    /// The sums that the file beside a statement gives, by currency.
    private func recorded(_ period: String) throws -> [String: Sum] {
        let json = try Self.site.json("statements/\(period)/statement.json")
        var sums: [String: Sum] = [:]
        for program in try #require(json["programs"] as? [[String: Any]]) {
            let unit = try #require(program["currency"] as? String)
            let month = try #require((program["months"] as? [[String: Any]])?.first)
            let number = { (key: String) in Self.number(month[key] as? String ?? "none") }
            let balance = { (key: String) -> Decimal in
                let parts = month[key] as? [String: String] ?? [:]
                return Self.number(parts["pending"] ?? "none") + Self.number(parts["available"] ?? "none")
            }
            var sum = sums[unit] ?? Sum()
            sum.opening += balance("opening")
            sum.earned += number("earned")
            sum.reversed += number("reversed_pending") + number("reversed_available")
            sum.credited += number("credited")
            sum.paid += number("paid")
            sum.closing += balance("closing")
            sums[unit] = sum
        }
        return sums
    }

    private static func number(_ text: String) -> Decimal {
        Decimal(string: text.replacing(",", with: "").replacing("−", with: "-")) ?? .nan
    }
}
