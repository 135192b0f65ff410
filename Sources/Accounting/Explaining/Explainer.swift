import Diagnostics
import Ledger
import Money
import Programs

/// Tells the story of single rows, from the books and from what is observed when they are kept once more.
public struct Explainer {
    let books: Books
    let ledger: Ledger
    let bookkeeper: Bookkeeper

    /// An explainer of the rows of a ledger, with the books that were kept of it.
    public init(books: Books, ledger: Ledger, bookkeeper: Bookkeeper) {
        self.books = books
        self.ledger = ledger
        self.bookkeeper = bookkeeper
    }

    /// The stories of rows, which are indices into `Ledger.rows`, in the same order. Rows of programs without books are
    /// left out.
    public func explanations(of rows: [Int32]) -> [Explanation] {
        let observations = bookkeeper.observations(of: earningRows(rows), in: ledger, asOf: books.asOf)
        return rows.compactMap { explanation(of: $0, observations) }
    }

    private func earningRows(_ rows: [Int32]) -> Set<Int32> {
        Set(rows.filter { Int($0) < ledger.countUpToAsOf && ledger.rows[Int($0)].type.isEarning })
    }

    private func explanation(of index: Int32, _ observations: [Int32: Observation]) -> Explanation? {
        let row = ledger.rows[Int(index)]
        let id = ledger.programs[Int(row.program)].id
        guard let books = books.programs.first(where: { $0.program.id == id }),
            let terms = books.program.termsIndex(on: row.date), let story = story(of: index, in: books, observations)
        else { return nil }
        return Explanation(
            asOf: self.books.asOf, program: books.program, row: ExplainedRow(index, in: ledger), terms: terms,
            dropped: ledger.dropped.filter { $0.id == row.id && $0.program == row.program }.map(ledger.place(of:)),
            story: story, bonuses: bonuses(of: index, in: books))
    }

    private func story(
        of index: Int32, in books: ProgramBooks, _ observations: [Int32: Observation]
    ) -> Explanation.Story? {
        guard Int(index) < ledger.countUpToAsOf else { return .later }
        let row = ledger.rows[Int(index)]
        switch row.type {
        case .sale, .renewal, .trial, .lead, .referral:
            return observations[index].flatMap { earningStory($0, in: books, observations) }.map { .earning($0) }
        case .refund, .chargeback, .reinstatement:
            return reversalStory(of: index, in: books).map { .reversal($0) }
        case .bonus, .adjustment: return .credit(path(since: row.date, in: books))
        case .payout: return .payout(payoutStory(of: index, in: books))
        }
    }

    private func bonuses(of index: Int32, in books: ProgramBooks) -> [Explanation.Bonus] {
        books.credits.compactMap { credit in
            guard credit.row == index, case .thresholdBonus(let terms, let bonus) = credit.reason else { return nil }
            return Explanation.Bonus(
                bonus: books.program.terms[Int(terms)].bonuses[Int(bonus)], amount: credit.amount,
                path: path(since: ledger.rows[Int(index)].date, in: books))
        }
    }
}
