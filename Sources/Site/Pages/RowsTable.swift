import Accounting
import Ledger
import Money

/// The rows of a month, for sites that publish them (SPEC U2) and for the private edition (U4).
struct RowsTable {
    let site: SiteContext
    let month: YearMonth

    func view(_ groups: [CurrencyBooks]) -> TablesView {
        TablesView(
            lead: site.edition == .everyone ? "Buyers are numbered in the order of their first sale." : nil,
            tables: groups.flatMap { group in group.programs.compactMap { table($0) } })
    }

    private func table(_ books: ProgramBooks) -> TableView? {
        let rows = books.entries(of: month, in: site.ledger).map { entry in
            let row = site.ledger.rows[Int(entry.row)]
            return RowView(
                label: Words.date(row.date),
                cells: publicCells(row, entry, of: books)
                    + (site.edition == .affiliate ? privateCells(row, entry, of: books) : []))
        }
        guard !rows.isEmpty else { return nil }
        let words = ["Date", "Type", "Customer", "Product", "Plan"].map(ColumnView.words)
        let figures = ["Amount", "Rate", "Commission", "Reversed"].map(ColumnView.figures)
        let ownColumns = [
            ColumnView.figures("Reported"), .figures("Variance"), .words("Clears"), .words("Row"), .words("Sub-id"),
            .words("Note"),
        ]
        return TableView(
            id: "rows-\(books.program.id)", caption: books.program.name, unit: books.program.currency.code,
            columns: words + figures + (site.edition == .affiliate ? ownColumns : []), rows: rows)
    }

    private func publicCells(_ row: Row, _ entry: Entry, of books: ProgramBooks) -> [CellView] {
        let currency = books.program.currency
        let symbols = site.ledger.symbols
        return [
            .words(row.type.name), .words(site.customerLabel(row.customer)), .words(symbols.text(of: row.product)),
            .words(symbols.text(of: row.plan)), .amount(row.amount, currency),
            CellView(text: books.program.rateText(of: entry) ?? Figures.nothing), .amount(entry.commission, currency),
            .amount(-entry.reversed, currency),
        ]
    }

    private func privateCells(_ row: Row, _ entry: Entry, of books: ProgramBooks) -> [CellView] {
        let currency = books.program.currency
        let symbols = site.ledger.symbols
        let reported = row.reported.map { Figures.amount($0, currency) } ?? ""
        return [
            CellView(text: reported),
            row.reported.map { .amount($0 - entry.commission, currency) } ?? CellView(text: ""),
            .words(Words.date(entry.clears)), .words(symbols.text(of: row.id)), .words(symbols.text(of: row.subID)),
            .words(site.ledger.text(of: row, column: "note")),
        ]
    }
}
