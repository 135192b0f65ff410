import Accounting
import Ledger
import Money

/// The rows of a month, for sites that publish them (SPEC U2).
struct RowsTable {
    let site: SiteContext
    let month: YearMonth

    func view(_ groups: [CurrencyBooks]) -> TablesView {
        TablesView(
            lead: "Buyers are numbered in the order of their first sale.",
            tables: groups.flatMap { group in group.programs.compactMap { table($0) } })
    }

    private func table(_ books: ProgramBooks) -> TableView? {
        let currency = books.program.currency
        let symbols = site.ledger.symbols
        let rows = books.entries(of: month, in: site.ledger).map { entry in
            let row = site.ledger.rows[Int(entry.row)]
            return RowView(
                label: Words.date(row.date),
                cells: [
                    .words(row.type.name), .words(site.customerLabel(row.customer)),
                    .words(symbols.text(of: row.product)), .words(symbols.text(of: row.plan)),
                    .amount(row.amount, currency), CellView(text: books.program.rateText(of: entry) ?? Figures.nothing),
                    .amount(entry.commission, currency), .amount(-entry.reversed, currency),
                ])
        }
        guard !rows.isEmpty else { return nil }
        return TableView(
            id: "rows-\(books.program.id)", caption: books.program.name, unit: currency.code,
            columns: ["Date", "Type", "Customer", "Product", "Plan"].map(ColumnView.words)
                + ["Amount", "Rate", "Commission", "Reversed"].map(ColumnView.figures), rows: rows)
    }
}
