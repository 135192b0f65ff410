import Ledger
import Money
import Programs

extension Explainer {
    /// The story of an earning row that was observed.
    func earningStory(
        _ seen: Observation, in books: ProgramBooks, _ observations: [Int32: Observation]
    ) -> EarningStory? {
        guard let number = entryNumber(ofRow: seen.row, in: books) else { return nil }
        let entry = books.entries[number]
        var first: EarningStory.FirstPayment?
        if let subscription = seen.subscription, subscription.lock == .start, subscription.startRow != seen.row,
            let start = observations[subscription.startRow]
        {
            first = EarningStory.FirstPayment(row: ExplainedRow(start.row, in: ledger), tier: start.tier)
        }
        let isGone = entry.commission == entry.reversed
        return EarningStory(
            entry: entry, observation: seen, first: first, exact: exact(entry, in: books.program),
            reversals: steps(ofEntry: number, in: books),
            path: isGone ? nil : path(since: entry.clears, in: books))
    }

    /// The entry of an earning row, as an index into the books' entries, which are in the order of the rows.
    func entryNumber(ofRow row: Int32, in books: ProgramBooks) -> Int? {
        let entries = books.entries
        let number = entries.indices.partitionPoint { entries[$0].row >= row }
        return entries.indices.contains(number) && entries[number].row == row ? number : nil
    }

    private func exact(_ entry: Entry, in program: Program) -> ExactQuotient? {
        guard case .percent(let percentage) = program.rate(of: entry)?.value else { return nil }
        let amount = ledger.rows[Int(entry.row)].amount
        return ExactQuotient(numerator: Int128(amount) * Int128(percentage.millionths), denominator: 100_000_000)
    }
}
