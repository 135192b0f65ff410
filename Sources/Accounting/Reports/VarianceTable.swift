import Diagnostics
import Ledger
import Money

/// Writes variances as a table for the terminal: a block a program, its rows by cause, amounts aligned.
public struct VarianceTable {
    private let ledger: Ledger
    /// How many rows of a cause are shown; the files of the private edition have all.
    private static let shown = 5
    private static let heads = ["row", "date", "place", "reported", "expected", "difference", "owed"]

    /// A writer of variances that were found in a ledger.
    public init(ledger: Ledger) {
        self.ledger = ledger
    }

    /// The table of all programs, ending in a line end; empty where nothing is listed.
    public func text(_ report: VarianceReport) -> String {
        guard report.count > 0 else { return "" }
        var text = "Reconciliation: \(report.count) of \(report.compared) reported commissions "
        text += report.count == 1 ? "differs\n" : "differ\n"
        for program in report.programs where program.count > 0 { text += block(program) }
        text += "\n" + report.totals.map(total).joined()
        return text + "All rows, and a file for each program's manager: tallypress build --private\n"
    }

    private func block(_ variances: ProgramVariances) -> String {
        let program = variances.program
        var lines = [Self.heads]
        var titles: [Int: String] = [:]
        var rests: [Int: Int] = [:]
        for group in variances.groups {
            titles[lines.count] =
                "\(group.cause.title), \(count(group.variances.count)), \(sums(group, program.currency))"
            lines += group.variances.prefix(Self.shown).map { cells($0, program.currency) }
            if group.variances.count > Self.shown { rests[lines.count] = group.variances.count - Self.shown }
        }
        let aligned = AlignedColumns.lines(lines, leftAligned: 3)
        var text = "\n\(program.name) (\(program.id)), \(program.currency.code)\n"
        for (index, line) in aligned.enumerated() {
            if let rest = rests[index] { text += "    and \(rest) more\n" }
            if let title = titles[index] { text += "  \(title)\n" }
            text += "    \(line)\n"
        }
        if let rest = rests[aligned.count] { text += "    and \(rest) more\n" }
        if variances.tolerated > 0 { text += "  \(count(variances.tolerated)) within the tolerance\n" }
        return text
    }

    private func cells(_ variance: Variance, _ currency: Currency) -> [String] {
        let row = ledger.rows[Int(variance.row)]
        let place = ledger.place(of: row)
        let amounts = [variance.reported, variance.entry.commission, variance.difference, variance.claim]
        return [ledger.symbols.text(of: row.id), row.date.description, "\(place.file):\(place.line)"]
            + amounts.map { Money(minorUnits: $0, currency: currency).description }
    }

    private func sums(_ group: VarianceGroup, _ currency: Currency) -> String {
        let owed = "\(Money(minorUnits: group.owed, currency: currency)) owed"
        guard group.overpaid > 0 else { return owed }
        let overpaid = "\(Money(minorUnits: group.overpaid, currency: currency)) overpaid"
        return group.owed > 0 ? "\(owed), \(overpaid)" : overpaid
    }

    private func total(_ total: VarianceReport.Total) -> String {
        let amount = { (sum: Int128) in
            Int64(exactly: sum).map { Money(minorUnits: $0, currency: total.currency).description } ?? "overflow"
        }
        return "\(total.currency.code): \(amount(total.owed)) owed, \(amount(total.overpaid)) overpaid, "
            + "net \(amount(total.owed - total.overpaid))\n"
    }

    private func count(_ rows: Int) -> String { "\(rows) row\(rows == 1 ? "" : "s")" }
}
