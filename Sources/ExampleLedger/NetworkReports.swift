import Accounting
import Money

/// Puts beside most earning rows the commission that the network reported: what the terms give, but for the variances
/// of the plans.
struct NetworkReports {
    let bookkeeping: ExampleBookkeeping
    let plans: [ProgramPlan]

    func added(to drafts: [Draft]) throws -> [Draft] {
        var drafts = drafts
        let places = Dictionary(uniqueKeysWithValues: drafts.indices.map { (drafts[$0].id, $0) })
        let (ledger, books) = try bookkeeping.keep(drafts)
        for books in books.programs {
            guard let plan = plans.first(where: { $0.program == books.program.id }) else { continue }
            var random = SeededGenerator(seed: ~plan.seed)
            var variances = plan.variances
            for entry in books.entries {
                let row = ledger.rows[Int(entry.row)]
                guard row.type.isPayment, let place = places[ledger.symbols.text(of: row.id)] else { continue }
                let rate = books.program.rateText(of: entry)
                if let index = variances.firstIndex(where: { $0.month == row.date.month && $0.rate == rate }) {
                    let variance = variances.remove(at: index)
                    drafts[place].reported = row.amount * variance.reported / 100
                    drafts[place].note = variance.note
                } else if !random.happens(Assumptions.unreported) {
                    drafts[place].reported = entry.commission
                }
            }
        }
        return drafts
    }
}
