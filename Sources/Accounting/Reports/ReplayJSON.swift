import Ledger
import Money
import Programs

/// Writes replays as `tallypress replay --format json` prints them.
public struct ReplayJSON {
    private let ledger: Ledger

    /// A report on replays of the given ledger's sales.
    public init(ledger: Ledger) {
        self.ledger = ledger
    }

    /// The whole report: the as-of date, and the replays in order.
    public func report(_ replays: [Replay], asOf: CivilDate) -> JSONText {
        .object([("as_of", .string(asOf.description)), ("replays", .list(replays.map(replay)))])
    }

    private func replay(_ replay: Replay) -> JSONText {
        let currency = replay.source.currency
        return .object([
            ("source", .string(replay.source.id)), ("target", .string(replay.target.id)),
            ("currency", .string(currency.code)), ("payments", .number(replay.paymentCount)),
            (
                "months",
                .list(
                    replay.months.map {
                        .object([("month", .string($0.month.description))] + Self.figures($0, currency))
                    })
            ),
            ("total", .object(Self.figures(replay.total, currency))),
            (
                "tiers",
                .object([("own", .string(replay.ownTier.id)), ("there", .string(replay.tierThere.id))])
            ),
            ("left_out", .number(replay.leftOutCount)), ("before_first_terms", .number(replay.earlyCount)),
            ("without_rate", .list(replay.unmatched.map(unmatched))),
        ])
    }

    private static func figures(_ month: ReplayMonth, _ currency: Currency) -> [(String, JSONText)] {
        let money = { (amount: Int64) in JSONText.string(Money(minorUnits: amount, currency: currency).description) }
        let sums = { (sums: ReplaySums) in
            JSONText.object([
                ("earned", money(sums.earned)), ("reversed", money(sums.reversed)),
                ("credited", money(sums.credited)), ("net", money(sums.net)),
            ])
        }
        return [
            ("sales", money(month.sales)), ("refunds", money(month.refunds)), ("own", sums(month.own)),
            ("there", sums(month.there)), ("difference", money(month.difference)),
        ]
    }

    private func unmatched(_ payments: UnmatchedPayments) -> JSONText {
        .object([
            ("plan", .string(ledger.symbols.text(of: payments.plan))),
            ("product", .string(ledger.symbols.text(of: payments.product))), ("payments", .number(payments.count)),
        ])
    }
}
