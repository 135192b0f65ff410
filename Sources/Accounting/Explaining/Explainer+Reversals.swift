import Ledger
import Money
import Programs

extension Explainer {
    /// The story of a refund, a chargeback or a reinstatement.
    func reversalStory(of index: Int32, in books: ProgramBooks) -> ReversalStory? {
        let reversals = books.reversals
        let place = reversals.indices.partitionPoint { reversals[$0].row >= index }
        guard reversals.indices.contains(place), reversals[place].row == index else { return nil }
        let number = Int(reversals[place].entry)
        guard let step = steps(ofEntry: number, in: books).first(where: { $0.row.index == index }) else { return nil }
        let row = ledger.rows[Int(index)]
        let changesAvailable = !step.isFromPending && step.amount != 0 || step.fee != nil
        return ReversalStory(
            earningRow: ExplainedRow(books.entries[number].row, in: ledger), entry: books.entries[number],
            chargeback: row.type == .reinstatement ? ExplainedRow(row.target, in: ledger) : nil, step: step,
            path: changesAvailable ? path(since: row.date, in: books) : nil)
    }

    /// What was taken and given back of an entry's commission, in order, with the totals so far.
    func steps(ofEntry number: Int, in books: ProgramBooks) -> [ReversalStep] {
        let entry = books.entries[number]
        let amount = ledger.rows[Int(entry.row)].amount
        let partial = books.program.terms[Int(entry.terms)].refunds.partial
        var (taken, reversed): (Int64, Int64) = (0, 0)
        return books.reversals.filter { Int($0.entry) == number }.map { reversal in
            let row = ExplainedRow(reversal.row, in: ledger)
            taken += row.type == .reinstatement ? -row.amount : row.amount
            let before = reversed
            reversed += reversal.amount
            let isShare = partial == .proportional && amount > 0 && taken < amount
            let exact = ExactQuotient(
                numerator: Int128(entry.commission) * Int128(taken), denominator: Int128(max(amount, 1)))
            return ReversalStep(
                row: row, taken: taken, exact: isShare ? exact : nil, before: before, amount: reversal.amount,
                isFromPending: reversal.isFromPending, fee: fee(of: reversal.row, in: books))
        }
    }

    private func fee(of row: Int32, in books: ProgramBooks) -> Int64? {
        books.credits.first { $0.row == row && ($0.reason == .chargebackFee || $0.reason == .returnedFee) }?.amount
    }
}
