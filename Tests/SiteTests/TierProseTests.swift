import Money
import Programs
import Testing

@testable import Accounting
@testable import Site

@Suite("Tiers in words")
struct TierProseTests {
    static let needsInWords = [
        ("{grant: true}", "By grant only: what it takes is not published."),
        (
            "{metric: sales, more_than: 1000.00, within: 12 months}",
            "More than 1,000.00 USD in sales within 12 months."
        ),
        ("{metric: commission, at_least: 50.00, within: 30 days}", "At least 50.00 USD in commissions within 30 days."),
        ("{metric: customers, at_least: 1}", "At least 1 customer."),
        ("{metric: customers, more_than: 1}", "More than 1 customer."),
        ("{metric: customers, more_than: 2, counts: sale}", "More than 2 customers with a first payment."),
        ("{metric: payments, at_least: 1200}", "At least 1,200 payments."),
        (
            "{metric: payments, at_least: 10, counts: renewal, within: calendar month}",
            "At least 10 renewals within a calendar month."
        ),
        (
            "{metric: sales, at_least: 5.00, counts: sale, within: calendar year}",
            "At least 5.00 USD in first payments within a calendar year."
        ),
        ("{all: [{metric: payments, at_least: 2}]}", "At least 2 payments."),
        (
            "{all: [{metric: payments, at_least: 2}, {metric: customers, at_least: 3}, {metric: sales, at_least: 4.00}]}",
            "At least 2 payments, at least 3 customers and at least 4.00 USD in sales."
        ),
        (
            "{any: [{metric: payments, at_least: 2}, {metric: customers, at_least: 3}]}",
            "At least 2 payments or at least 3 customers."
        ),
        (
            "{all: [{metric: payments, at_least: 2}, {any: [{metric: customers, at_least: 3}, {metric: sales, at_least: 4.00}]}]}",
            "At least 2 payments and either at least 3 customers or at least 4.00 USD in sales."
        ),
        (
            "{any: [{metric: payments, at_least: 2}, {all: [{metric: customers, at_least: 3}, {metric: sales, at_least: 4.00}]}]}",
            "At least 2 payments, or at least 3 customers and at least 4.00 USD in sales."
        ),
    ]

    @Test("A tier's needs are a sentence", arguments: needsInWords)
    func needs(terms: String, sentence: String) throws {
        let program = try Program.reading(
            tiers: "{id: a, name: A, rates: [{percent: 1}]}, {id: b, name: B, needs: \(terms), rates: [{percent: 2}]}")
        let prose = TermsProse(currency: program.currency)
        #expect(prose.needs(program.terms[0].tiers[1].needs) == sentence)
        #expect(prose.needs(nil) == "Where everyone starts.")
    }

    /// Needs, what the conditions in them have, and the way on; conditions that have enough are left out by the books.
    static let ways: [(String, [Int64], String?, String)] = [
        ("{metric: sales, more_than: 1000.00}", [16_000], nil, "840.01 USD more in sales to reach Gold."),
        ("{metric: sales, at_least: 1000.00}", [16_000], nil, "840.00 USD more in sales to reach Gold."),
        ("{metric: sales, more_than: 1000.00}", [100_000], nil, "0.01 USD more in sales to reach Gold."),
        (
            "{metric: sales, at_least: 2000.00, within: 12 months}", [76_544], "2026-08-12",
            "1,234.56 USD more in sales before 12 August 2026 to reach Gold."
        ),
        ("{metric: commission, at_least: 5.00}", [0], nil, "5.00 USD more in commissions to reach Gold."),
        ("{metric: customers, at_least: 2}", [1], nil, "1 more customer to reach Gold."),
        ("{metric: payments, more_than: 2, counts: renewal}", [0], nil, "3 more renewals to reach Gold."),
        (
            "{all: [{metric: sales, more_than: 1000.00}, {metric: customers, at_least: 2}]}", [16_000, 0], nil,
            "840.01 USD more in sales and 2 more customers to reach Gold."
        ),
        (
            "{all: [{metric: sales, more_than: 1000.00}, {metric: customers, at_least: 2}]}", [16_000, 2], nil,
            "840.01 USD more in sales to reach Gold."
        ),
        (
            "{all: [{metric: payments, at_least: 9}, {any: [{metric: customers, at_least: 3}, {metric: sales, at_least: 4.00}]}]}",
            [7, 0, 0], nil, "2 more payments and either 3 more customers or 4.00 USD more in sales to reach Gold."
        ),
        (
            "{any: [{metric: payments, at_least: 9}, {all: [{metric: customers, at_least: 3}, {metric: sales, at_least: 4.00}]}]}",
            [7, 3, 0], nil, "2 more payments or 4.00 USD more in sales to reach Gold."
        ),
        (
            "{all: [{metric: payments, at_least: 9}, {any: [{metric: customers, at_least: 3}, {metric: sales, at_least: 4.00}]}]}",
            [7, 3, 0], nil, "2 more payments to reach Gold."
        ),
        ("{metric: customers, at_least: 2}", [2], nil, "All that Gold needs is met; it counts from the next month on."),
        ("{grant: true}", [], nil, "Only a grant leads on to Gold."),
    ]

    @Test("The way to the next tier says what is missing, and nothing that is there", arguments: ways)
    func way(needs: String, have: [Int64], lapses: String?, sentence: String) throws {
        let program = try Program.reading(
            tiers:
                "{id: a, name: Blue, rates: [{percent: 1}]}, {id: b, name: Gold, needs: \(needs), rates: [{percent: 2}]}"
        )
        let conditions = program.terms[0].tiers[1].needs?.conditions ?? []
        // The books list no condition of a group that holds.
        let holdsAny =
            needs.hasPrefix("{all") && needs.contains("any")
            && zip(conditions, have).dropFirst().contains {
                $0.threshold.isReached(by: $1)
            }
        let unmet = zip(conditions, have).enumerated().filter { index, pair in
            !pair.0.threshold.isReached(by: pair.1) && !(holdsAny && index > 0)
        }.map {
            NextTier.UnmetNeed(condition: $0.element.0, have: $0.element.1, lapses: lapses.flatMap { CivilDate($0) })
        }
        let prose = TermsProse(currency: program.currency)
        #expect(prose.way(to: NextTier(tier: 1, unmet: unmet), in: program.terms[0]) == sentence)
    }

    @Test("At the top there is no way on")
    func top() throws {
        let one = try Program.reading(tiers: "{id: a, name: A, rates: [{percent: 1}]}")
        let two = try Program.reading(
            tiers:
                "{id: a, name: A, rates: [{percent: 1}]}, {id: b, name: B, needs: {grant: true}, rates: [{percent: 2}]}"
        )
        #expect(TermsProse(currency: one.currency).way(to: nil, in: one.terms[0]) == "This program has one tier.")
        #expect(TermsProse(currency: two.currency).way(to: nil, in: two.terms[0]) == "This is the highest tier.")
    }
}
