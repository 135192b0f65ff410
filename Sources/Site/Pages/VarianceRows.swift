import Accounting
import Ledger
import Money
import Programs

/// The table of a program's variances of one cause.
struct VarianceRows {
    let site: SiteContext
    let program: Program

    func table(_ group: VarianceGroup) -> TableView {
        let prose = VarianceProse(program)
        let total = RowView(
            label: "Total", isTotal: true,
            cells: [.words("")] + Array(repeating: CellView(text: ""), count: 3)
                + [.amount(group.difference, program.currency), CellView(text: "")]
                + [.amount(group.owed - group.overpaid, program.currency), .words("")])
        let words = ["Row", "Product"].map(ColumnView.words)
        let figures = ["Amount", "Reported", "Expected", "Difference", "Reversed", "Owed"]
        return TableView(
            id: "\(program.id)-\(group.cause.rawValue)",
            caption: "\(Words.capitalized(group.cause.title)): \(Words.count(group.variances.count, "row"))",
            unit: program.currency.code, columns: words + figures.map(ColumnView.figures) + [.words("Reason")],
            rows: group.variances.map { row($0, prose) } + (group.variances.count > 1 ? [total] : []))
    }

    private func row(_ variance: Variance, _ prose: VarianceProse) -> RowView {
        let row = site.ledger.rows[Int(variance.row)]
        let symbols = site.ledger.symbols
        let entry = variance.entry
        let amount = { (sum: Int64) in CellView.amount(sum, program.currency) }
        let product = [row.product, row.plan].map(symbols.text).filter { !$0.isEmpty }.joined(separator: ", ")
        let reason = [prose.reason(variance), prose.alternatives(variance)].compactMap(\.self).joined(separator: "; ")
        return RowView(
            label: symbols.text(of: row.id), href: site.frame.link(StatementBuilder.path(row.date.month)),
            detail: Words.date(row.date),
            cells: [
                .words(product), amount(row.amount),
                // Nothing reported is a figure here, and the point.
                CellView(text: Figures.amount(variance.reported, program.currency)), amount(entry.commission),
                amount(variance.difference), .amount(-entry.reversed, program.currency, marksNegative: false),
                amount(variance.claim), .words(reason),
            ])
    }
}
