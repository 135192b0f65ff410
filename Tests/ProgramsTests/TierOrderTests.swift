import Diagnostics
import Programs
import Testing

@Suite("Tiers that nobody could have")
struct TierOrderTests {
    private static let rows: [(lower: String, higher: String, isError: Bool)] = [
        ("{metric: sales, at_least: 10}", "{metric: sales, at_least: 10}", true),
        ("{metric: sales, at_least: 10}", "{metric: sales, more_than: 10}", false),
        ("{metric: sales, more_than: 10}", "{metric: sales, at_least: 10}", true),
        ("{metric: customers, more_than: 9}", "{metric: customers, at_least: 10}", true),
        ("{metric: customers, at_least: 10}", "{metric: customers, more_than: 9}", true),
        ("{metric: customers, more_than: 8}", "{metric: customers, at_least: 10}", false),
        ("{metric: customers, at_least: 2}", "{metric: payments, at_least: 2}", true),
        ("{metric: payments, at_least: 2}", "{metric: customers, at_least: 2}", false),
        ("{metric: sales, at_least: 10, within: 1 month}", "{metric: sales, at_least: 10, within: 2 months}", true),
        ("{metric: sales, at_least: 10, within: 2 months}", "{metric: sales, at_least: 10, within: 1 month}", false),
        (
            "{metric: sales, at_least: 10, within: calendar month}",
            "{metric: sales, at_least: 10, within: calendar year}", true
        ),
        ("{metric: sales, at_least: 10}", "{metric: sales, at_least: 10, within: 1 month}", false),
        ("{metric: sales, at_least: 10, counts: sale}", "{metric: sales, at_least: 10}", true),
        ("{metric: sales, at_least: 10}", "{metric: sales, at_least: 10, counts: sale}", false),
        ("{metric: sales, at_least: 10, counts: sale}", "{metric: sales, at_least: 5, counts: renewal}", false),
        (
            "{all: [{metric: sales, at_least: 10}, {metric: payments, at_least: 2}]}",
            "{metric: payments, at_least: 1}", true
        ),
        (
            "{metric: payments, at_least: 2}",
            "{all: [{metric: sales, at_least: 10}, {metric: payments, at_least: 1}]}", false
        ),
        (
            "{any: [{metric: sales, at_least: 10}, {metric: payments, at_least: 2}]}",
            "{metric: payments, at_least: 1}", false
        ),
        (
            "{any: [{metric: customers, at_least: 3}, {metric: payments, at_least: 2}]}",
            "{metric: payments, at_least: 1}", true
        ),
        (
            "{metric: sales, at_least: 10}", "{any: [{metric: payments, at_least: 2}, {metric: sales, at_least: 1}]}",
            true
        ),
        ("{grant: true}", "{metric: sales, at_least: 10}", false),
        ("{metric: sales, at_least: 10}", "{grant: true}", false),
    ]

    @Test("are found by their conditions", arguments: 0..<rows.count)
    func order(row: Int) {
        let (lower, higher, isError) = Self.rows[row]
        let text = """
            name: Acme
            url: https://acme.example
            currency: USD
            terms:
              - from: 2025-01-01
                tier_policy: {review: payment, demotion: true, lock: start}
                tiers:
                  - {id: a, name: A, rates: [{percent: 1}]}
                  - {id: b, name: B, needs: \(lower), rates: [{percent: 2}]}
                  - {id: c, name: C, needs: \(higher), rates: [{percent: 3}]}
                hold: {days: 0}
            """
        let (_, diagnostics) = ProgramReader().read(Array(text.utf8), path: "Content/programs/acme.yml")
        #expect(diagnostics.map(\.code) == (isError ? ["terms/tiers-out-of-order"] : []), "\(lower) → \(higher)")
        if isError { #expect(diagnostics.first?.place.map { "\($0.line):\($0.column)" } == "9:26") }
    }
}
