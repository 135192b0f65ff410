import Ledger
import Money

/// Every movement of a program's money up to the as-of date, in the order in which they happened (SPEC H2): on each
/// day what clears comes first, then the rows in the order of SPEC L1, each with all that it brings about. A row that
/// clears on its own date clears right after it is earned.
///
/// Each figure of a statement is the sum of the month's movements of that figure, and each balance the sum of all
/// changes up to its day.
public struct Journal: Sendable {
    /// The movements in order. Each row that earns, reverses, credits or pays has one, even where it comes to nothing;
    /// what clears is left out where nothing is left to clear.
    public let movements: [Movement]

    /// The journal of a program.
    ///
    /// - Parameters:
    ///   - books: the program's books.
    ///   - ledger: the ledger that they were kept from.
    ///   - asOf: the last day that they count.
    public init(_ books: ProgramBooks, ledger: Ledger, asOf: CivilDate) {
        var builder = JournalBuilder(ledger: ledger)
        builder.addEntries(books.entries, asOf: asOf)
        builder.addReversals(books.reversals)
        builder.addCredits(books.credits)
        builder.addPayouts(books.payouts)
        movements = builder.movements()
    }

    /// The movements of a month, in order.
    public func movements(of month: YearMonth) -> ArraySlice<Movement> {
        let start = movements.indices.partitionPoint { movements[$0].date >= month.firstDay }
        let end = movements.indices.partitionPoint { movements[$0].date > month.lastDay }
        return movements[start..<end]
    }
}
