import Ledger
import Money
import Programs

/// Writes a program's variances as CSV, a line a row, to be sent to the program's manager: it names no customer, no
/// note and no other program (SPEC U1, U4).
public struct VarianceCSV {
    private let ledger: Ledger

    private static let header =
        "transaction,date,type,product,plan,amount,refunded,currency,tier,rate,terms_from,terms_source,"
        + "commission_expected,commission_reported,difference,owed,reason\n"

    /// A writer of variances that were found in a ledger.
    public init(ledger: Ledger) {
        self.ledger = ledger
    }

    /// Every listed row of a program, in the order of the ledger. `owed` is below zero for what was overpaid.
    public func text(_ variances: ProgramVariances) -> String {
        Self.header + variances.variances.map { line($0, of: variances.program) }.joined()
    }

    private func line(_ variance: Variance, of program: Program) -> String {
        let row = ledger.rows[Int(variance.row)]
        let entry = variance.entry
        let amount = { (sum: Int64) in Money(minorUnits: sum, currency: program.currency).description }
        let text = { (symbol: Symbol) in SpreadsheetText.inert(ledger.symbols.text(of: symbol)) }
        let terms = program.terms[Int(entry.standing.terms)]
        let source = terms.source.map { source in source.title + (source.url.map { " (\($0))" } ?? "") } ?? ""
        let fields = [
            text(row.id), row.date.description, row.type.name, text(row.product), text(row.plan), amount(row.amount),
            amount(entry.refunded), program.currency.code, SpreadsheetText.inert(program.tier(entry.standing).name),
            program.rateText(of: entry) ?? "", terms.from.description, SpreadsheetText.inert(source),
            amount(entry.commission), amount(variance.reported), amount(variance.difference), amount(variance.claim),
            VarianceProse(program).reason(variance),
        ]
        return fields.map(ReportCSV.quote).joined(separator: ",") + "\n"
    }
}
