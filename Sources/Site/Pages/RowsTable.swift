import Accounting
import Ledger
import Money
import Programs

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
        let entries = Dictionary(
            books.entries(of: month...month, in: site.ledger).map { ($0.row, $0) },
            uniquingKeysWith: { first, _ in first })
        let rows = site.rows(of: month, program: books.program.id).map { index in
            let row = site.ledger.rows[Int(index)]
            let entry = entries[index]
            return RowView(
                label: Words.date(row.date),
                cells: publicCells(row, entry, of: books)
                    + (site.edition == .affiliate ? privateCells(row, entry, of: books) : []))
        }
        guard !rows.isEmpty else { return nil }
        let words = ["Date", "Type", "Customer", "Product", "Plan"].map(ColumnView.words)
        let figures = ["Amount", "Rate", "Commission", "Reversed"].map(ColumnView.figures)
        let ownColumns = [
            ColumnView.figures("Reported"), .figures("Variance"), .words("Clears"), .words("Row"), .words("Acts on"),
            .words("Sub-id"), .words("Note"),
        ]
        return TableView(
            id: "rows-\(books.program.id)", caption: books.program.name, unit: books.program.currency.code,
            columns: words + figures + (site.edition == .affiliate ? ownColumns : []), rows: rows)
    }

    /// What everybody may see of a row; rows that earn nothing themselves have no entry.
    private func publicCells(_ row: Row, _ entry: Entry?, of books: ProgramBooks) -> [CellView] {
        let currency = books.program.currency
        let symbols = site.ledger.symbols
        let sold = site.ledger.earningRow(of: row)
        let amount = row.type.isReversal ? -row.amount : row.amount
        let rate = entry.flatMap { books.program.rateText(of: $0) } ?? Figures.nothing
        return [
            .words(row.type.name), .words(site.customerLabel(sold.customer)), .words(symbols.text(of: sold.product)),
            .words(symbols.text(of: sold.plan)), .amount(amount, currency), CellView(text: entry == nil ? "" : rate),
            entry.map { .amount($0.commission, currency) } ?? CellView(text: ""),
            entry.map { .amount(-$0.reversed, currency) } ?? CellView(text: ""),
        ]
    }

    /// What only the affiliate may see of it (SPEC U4).
    private func privateCells(_ row: Row, _ entry: Entry?, of books: ProgramBooks) -> [CellView] {
        let currency = books.program.currency
        let symbols = site.ledger.symbols
        let reported = row.reported.map { Figures.amount($0, currency) } ?? ""
        let variance = row.reported.flatMap { reported in entry.map { reported - $0.commission } }
        return [
            CellView(text: reported), variance.map { .amount($0, currency) } ?? CellView(text: ""),
            .words(entry.map { Words.date($0.clears) } ?? ""), .words(symbols.text(of: row.id)),
            .words(site.ledger.text(of: row, column: "of")), .words(symbols.text(of: row.subID)),
            .words(site.ledger.text(of: row, column: "note")),
        ]
    }
}

extension Ledger {
    /// The row that a refund, a chargeback or a reinstatement is about; any other row itself.
    fileprivate func earningRow(of row: Row) -> Row {
        var row = row
        while row.target != Row.noTarget { row = rows[Int(row.target)] }
        return row
    }
}
