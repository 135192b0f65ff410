import Ledger
import Money

/// Collects the movements of a program and puts them into order.
struct JournalBuilder {
    /// A movement with its place in the order: the date, what clears before the rows, the row, and what comes first of
    /// what one row brings about.
    private struct Line {
        let rank: UInt8
        let movement: Movement
    }

    private let ledger: Ledger
    private var lines: [Line] = []

    init(ledger: Ledger) {
        self.ledger = ledger
    }

    mutating func addEntries(_ entries: [Entry], asOf: CivilDate) {
        lines.reserveCapacity(entries.count * 2)
        for (index, entry) in entries.enumerated() {
            let index = Int32(index)
            let earnedOn = ledger.rows[Int(entry.row)].date
            add(.earned, entry.commission, on: earnedOn, row: entry.row, entry: index, rank: 1)
            // What was reversed before the clearing date does not clear; from then on it leaves available (SPEC C2).
            let left = entry.commission - entry.reversedPending
            guard entry.clears <= asOf, left != 0 else { continue }
            let rank: UInt8 = entry.clears == earnedOn ? 2 : 0
            add(.cleared, left, on: entry.clears, row: entry.row, entry: index, rank: rank)
        }
    }

    mutating func addReversals(_ reversals: [Reversal]) {
        for reversal in reversals {
            let figure: Movement.Figure = reversal.isFromPending ? .reversedPending : .reversedAvailable
            add(figure, reversal.amount, row: reversal.row, entry: reversal.entry, rank: 3)
        }
    }

    mutating func addCredits(_ credits: [Credit]) {
        for credit in credits { add(.credited, credit.amount, row: credit.row, reason: credit.reason, rank: 4) }
    }

    mutating func addPayouts(_ rows: [Int32]) {
        for row in rows { add(.paid, ledger.rows[Int(row)].amount, row: row, rank: 3) }
    }

    private mutating func add(
        _ figure: Movement.Figure, _ amount: Int64, on date: CivilDate? = nil, row: Int32, entry: Int32? = nil,
        reason: Credit.Reason? = nil, rank: UInt8
    ) {
        let date = date ?? ledger.rows[Int(row)].date
        lines.append(
            Line(
                rank: rank,
                movement: Movement(date: date, figure: figure, amount: amount, row: row, entry: entry, reason: reason)))
    }

    /// The movements in order; those of one row and rank stay as they were added.
    consuming func movements() -> [Movement] {
        let order = lines.indices.sorted { Self.key(lines[$0], $0) < Self.key(lines[$1], $1) }
        return order.map { lines[$0].movement }
    }

    private static func key(_ line: Line, _ index: Int) -> (CivilDate, UInt8, Int32, UInt8, Int) {
        (line.movement.date, line.rank == 0 ? 0 : 1, line.movement.row, line.rank, index)
    }
}
