import Diagnostics
import Ledger

/// The rows that there are, by program and id: those of the ledger, and those that the import adds.
struct KnownRows {
    private struct Key: Hashable {
        let program: Int
        let id: String
    }

    private let ledger: Ledger
    /// The ledger's rows by program and the number of the id's text.
    private let indices: [UInt64: Int]
    /// The rows that act on another, by that one's index.
    private let actions: [Int: [Int]]
    /// The fields for which each of the ledger's files has a column.
    private let fields: [Set<ImportField>]
    private var changed: [Key: KnownRow] = [:]

    init(_ ledger: Ledger) {
        self.ledger = ledger
        var indices: [UInt64: Int] = [:]
        indices.reserveCapacity(ledger.rows.count)
        var actions: [Int: [Int]] = [:]
        for (index, row) in ledger.rows.enumerated() {
            indices[Self.key(row.program, row.id)] = index
            if row.target != Row.noTarget { actions[Int(row.target), default: []].append(index) }
        }
        self.indices = indices
        self.actions = actions
        fields = ledger.files.map { file in
            var reader = CSVReader(file.bytes)
            return Set((reader.next()?.texts ?? []).compactMap(ImportField.init(rawValue:)))
        }
    }

    private static func key(_ program: UInt16, _ id: Symbol) -> UInt64 { UInt64(program) << 32 | UInt64(id.index) }

    /// The row of a program and an id, if there is one.
    func row(program: Int, id: String) -> KnownRow? {
        if let row = changed[Key(program: program, id: id)] { return row }
        guard let symbol = ledger.symbols.symbol(of: id),
            let index = indices[Self.key(UInt16(truncatingIfNeeded: program), symbol)]
        else { return nil }
        return known(index)
    }

    /// Adds a row, or replaces the one of its program and id.
    mutating func set(_ row: KnownRow, program: Int, id: String) {
        changed[Key(program: program, id: id)] = row
    }

    private func known(_ index: Int) -> KnownRow {
        let row = ledger.rows[index]
        let text = { (symbol: Symbol) in ledger.symbols.text(of: symbol) }
        let id = text(row.id)
        var known = KnownRow(
            place: ledger.place(of: row), type: row.type, date: row.date, amount: row.amount, reported: row.reported,
            texts: [
                .customer: text(row.customer), .subscription: text(row.subscription), .product: text(row.product),
                .plan: text(row.plan), .subID: text(row.subID),
            ].filter { !$0.value.isEmpty },
            fields: fields[Int(row.location.file)])
        for action in actions[index] ?? [] {
            let other = ledger.rows[action]
            let reinstated = (actions[action] ?? []).reduce(Int128(0)) { $0 + Int128(ledger.rows[$1].amount) }
            known.takenBack += Int128(other.amount) - reinstated
            for date in [other.date] + (actions[action] ?? []).map({ ledger.rows[$0].date }) {
                known.lastAction = max(known.lastAction ?? date, date)
            }
            known.isTakenBack = known.isTakenBack || (actions[action] ?? []).isEmpty
            if KnownRow.isRevision(text(other.id), of: id) {
                known.revisionCount += 1
                known.lastRevision = (text(other.id), ledger.place(of: other))
                known.revised += Int128(other.amount) - reinstated
                known.revisedReport += Int128(other.reported ?? 0)
            }
        }
        return known
    }
}
