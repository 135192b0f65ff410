import Diagnostics
import Ledger
import Money

extension VarianceReport {
    /// How many further rows a warning names.
    private static let related = 8

    /// A warning `accounting/variance` for each program and cause, at the first row's reported commission. It names no
    /// value of the ledger beside sums, as it may end up in a public log.
    public func warnings(in ledger: Ledger) -> [Diagnostic] {
        programs.flatMap { program in program.groups.compactMap { warning($0, of: program, ledger) } }.sorted()
    }

    private func warning(_ group: VarianceGroup, of program: ProgramVariances, _ ledger: Ledger) -> Diagnostic? {
        let places = group.variances.prefix(Self.related + 1).map { variance in
            ledger.place(of: ledger.rows[Int(variance.row)], column: "reported")
        }
        let currency = program.program.currency
        let money = { (sum: Int64) in "\(Money(minorUnits: sum, currency: currency)) \(currency.code)" }
        let count = group.variances.count
        let overpaid = group.overpaid > 0 ? ", \(money(group.overpaid)) overpaid" : ""
        return Diagnostic(
            .warning, "accounting/variance",
            "`\(program.program.id)`: \(count) reported commission\(count == 1 ? " differs" : "s differ"), "
                + "\(group.cause.title): \(money(group.owed)) owed\(overpaid)",
            hint: "`build --private` lists them on `/reconciliation/`, with a file for the program's manager",
            at: places.first, related: places.dropFirst().map { RelatedPlace("another", at: $0) }
        ).hidingLine()
    }
}
