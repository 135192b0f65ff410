import Accounting
import Ledger
import Money

/// Where a month's commissions came from: by product, by plan and by page, small groups merged (SPEC U1).
struct OriginTables {
    let site: SiteContext
    let month: YearMonth

    func tables(_ group: CurrencyBooks) -> [TableView] {
        let cells = EarningCell.cells(group, of: month, in: site.ledger)
        guard !cells.isEmpty else { return [] }
        var pages = OriginTally()
        for (program, books) in group.programs.enumerated() {
            for entry in books.entries(of: month, in: site.ledger) {
                let row = site.ledger.rows[Int(entry.row)]
                let page = site.page(of: row)
                pages.add(
                    label: page?.label, href: page?.href, program: program, isPayment: row.type.isPayment,
                    amount: row.amount, commission: entry.commission)
            }
        }
        return [
            table("product", "Product", origins(cells, by: \.product), group.currency),
            table("plan", "Plan", origins(cells, by: \.plan), group.currency),
            table("page", "Page", pages.published(minimum: site.minimumGroup), group.currency),
        ].compactMap { $0 }
    }

    /// What the products, or the plans, of a month brought, as the statement shows them.
    func origins(_ cells: [EarningCell], by symbol: KeyPath<EarningCell, Symbol>) -> [Origin] {
        var tally = OriginTally()
        for cell in cells {
            let symbol = cell[keyPath: symbol]
            tally.add(
                Origin(
                    label: symbol.isEmpty ? "" : site.ledger.symbols.text(of: symbol), href: nil,
                    isRest: symbol.isEmpty, payments: cell.payments, sales: cell.sales, earned: cell.earned),
                of: cell.program)
        }
        return tally.published(minimum: site.minimumGroup)
    }

    private func table(_ id: String, _ name: String, _ origins: [Origin], _ currency: Currency) -> TableView? {
        // Where all is merged into one group, it says no more than the month's total.
        guard origins.contains(where: { !$0.isRest }) else { return nil }
        let rows = origins.map { origin in
            RowView(
                label: origin.label, href: origin.href,
                cells: [.count(origin.payments), .amount(origin.sales, currency), .amount(origin.earned, currency)])
        }
        return TableView(
            id: "by-\(id)-\(currency.code)", caption: "By \(id)", unit: currency.code,
            columns: [.words(name)] + ["Payments", "Sales", "Earned"].map(ColumnView.figures), rows: rows)
    }
}

extension ProgramBooks {
    /// The entries of rows dated in a month, which stand together, since entries are in order of date.
    func entries(of month: YearMonth, in ledger: Ledger) -> ArraySlice<Entry> {
        let date = { (index: Int) in ledger.rows[Int(entries[index].row)].date }
        let start = entries.indices.partitionPoint { date($0) >= month.firstDay }
        let end = entries.indices.partitionPoint { date($0) > month.lastDay }
        return entries[start..<max(start, end)]
    }
}
