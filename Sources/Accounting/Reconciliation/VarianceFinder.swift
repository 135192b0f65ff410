import Ledger
import Money

/// Finds a program's rows whose reported commission is off by more than is tolerated, and groups them by cause.
struct VarianceFinder {
    private let books: ProgramBooks
    private let ledger: Ledger
    /// How many rows have a reported commission.
    private(set) var compared = 0
    private var tolerated = 0
    /// The entries that are off, in order.
    private(set) var listed: [Entry] = []
    /// For each entry that is off and was taken back in part, by its row, what each reversal took or gave, in order.
    private var reversals: [Int32: [Int64]] = [:]

    init(_ books: ProgramBooks, ledger: Ledger, tolerances: [Currency: Int64]) {
        self.books = books
        self.ledger = ledger
        let tolerance = tolerances[books.program.currency] ?? 0
        for entry in books.entries {
            guard let reported = ledger.rows[Int(entry.row)].reported else { continue }
            compared += 1
            guard reported != entry.commission else { continue }
            // Neither figure is below zero, so their difference fits.
            if abs(reported - entry.commission) > tolerance { listed.append(entry) } else { tolerated += 1 }
        }
        guard !listed.isEmpty else { return }
        let rows = Set(listed.map(\.row))
        for reversal in books.reversals {
            let row = books.entries[Int(reversal.entry)].row
            if rows.contains(row) { reversals[row, default: []].append(reversal.amount) }
        }
    }

    /// The rows by cause; each needs the observation of it.
    func variances(_ observations: [Int32: Observation]) -> ProgramVariances {
        var groups: [VarianceCause: [Variance]] = [:]
        for entry in listed {
            guard let reported = ledger.rows[Int(entry.row)].reported, let observation = observations[entry.row] else {
                continue
            }
            let variance = variance(entry, reported: reported, observation)
            groups[variance.cause, default: []].append(variance)
        }
        return ProgramVariances(
            program: books.program, compared: compared, tolerated: tolerated,
            groups: groups.sorted { $0.key < $1.key }.map { VarianceGroup(cause: $0.key, variances: $0.value) })
    }

    private func variance(_ entry: Entry, reported: Int64, _ observation: Observation) -> Variance {
        let amount = ledger.rows[Int(entry.row)].amount
        let explanations = VarianceExplainer(
            program: books.program, entry: entry, amount: amount, reported: reported,
            reversals: reversals[entry.row] ?? [], observation: observation
        ).explanations()
        let explanation = explanations.first ?? VarianceExplanation(.unexplained)
        return Variance(
            row: entry.row, amount: amount, entry: entry, reported: reported, explanation: explanation,
            alternatives: Array(explanations.dropFirst()),
            claim: claim(entry, amount: amount, reported: reported, explanation.cause))
    }

    private func claim(_ entry: Entry, amount: Int64, reported: Int64, _ cause: VarianceCause) -> Int64 {
        if cause == .refundTakenTwice, entry.reversed < entry.commission { return entry.commission - reported }
        let partial = books.program.terms[Int(entry.terms)].refunds.partial
        let left = reported - entry.takenBack(of: reported, amount: amount, partial: partial)
        return entry.commission - entry.reversed - left
    }
}
