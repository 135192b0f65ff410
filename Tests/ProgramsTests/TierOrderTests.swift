import Diagnostics
import Programs
import Testing

@Suite("Tiers that nobody could have")
struct TierOrderTests {
    private static let rows: [(lower: String, higher: String, found: Severity?)] = [
        ("{metric: sales, at_least: 10}", "{metric: sales, at_least: 10}", .error),
        ("{metric: sales, at_least: 10}", "{metric: sales, more_than: 10}", nil),
        ("{metric: sales, more_than: 10}", "{metric: sales, at_least: 10}", .error),
        ("{metric: customers, more_than: 9}", "{metric: customers, at_least: 10}", .error),
        ("{metric: customers, at_least: 10}", "{metric: customers, more_than: 9}", .error),
        ("{metric: customers, more_than: 8}", "{metric: customers, at_least: 10}", nil),
        ("{metric: customers, at_least: 2}", "{metric: payments, at_least: 2}", .warning),
        ("{metric: payments, at_least: 2}", "{metric: customers, at_least: 2}", nil),
        ("{metric: sales, at_least: 10, within: 1 month}", "{metric: sales, at_least: 10, within: 2 months}", .warning),
        ("{metric: sales, at_least: 10, within: 2 months}", "{metric: sales, at_least: 10, within: 1 month}", nil),
        (
            "{metric: sales, at_least: 10, within: calendar month}",
            "{metric: sales, at_least: 10, within: calendar year}", .warning
        ),
        ("{metric: sales, at_least: 10}", "{metric: sales, at_least: 10, within: 1 month}", nil),
        ("{metric: sales, at_least: 10, counts: sale}", "{metric: sales, at_least: 10}", .warning),
        ("{metric: sales, at_least: 10}", "{metric: sales, at_least: 10, counts: sale}", nil),
        ("{metric: sales, at_least: 10, counts: sale}", "{metric: sales, at_least: 5, counts: renewal}", nil),
        (
            "{all: [{metric: sales, at_least: 10}, {metric: payments, at_least: 2}]}",
            "{metric: payments, at_least: 1}", .warning
        ),
        (
            "{metric: payments, at_least: 2}",
            "{all: [{metric: sales, at_least: 10}, {metric: payments, at_least: 1}]}", nil
        ),
        (
            "{any: [{metric: sales, at_least: 10}, {metric: payments, at_least: 2}]}",
            "{metric: payments, at_least: 1}", nil
        ),
        (
            "{any: [{metric: customers, at_least: 3}, {metric: payments, at_least: 2}]}",
            "{metric: payments, at_least: 1}", .warning
        ),
        (
            "{metric: sales, at_least: 10}", "{any: [{metric: payments, at_least: 2}, {metric: sales, at_least: 1}]}",
            .warning
        ),
        ("{grant: true}", "{metric: sales, at_least: 10}", nil),
        ("{metric: sales, at_least: 10}", "{grant: true}", nil),
    ]

    @Test("are found by their conditions", arguments: 0..<rows.count)
    func order(row: Int) {
        let (lower, higher, found) = Self.rows[row]
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
        #expect(diagnostics.map(\.code) == (found == nil ? [] : ["terms/tiers-out-of-order"]), "\(lower) → \(higher)")
        #expect(diagnostics.first?.severity == found, "\(lower) → \(higher)")
        if found != nil { #expect(diagnostics.first?.place.map { "\($0.line):\($0.column)" } == "9:26") }
    }
}
