import Accounting
import Ledger
import Money

/// Where a month's commissions came from: by product, by plan and by page, small groups merged (SPEC U1).
struct OriginTables {
    let site: SiteContext
    let month: YearMonth

    func tables(_ group: CurrencyBooks) -> [TableView] {
        var products = OriginTally()
        var plans = OriginTally()
        var pages = OriginTally()
        var count = 0
        for books in group.programs {
            for entry in books.entries(of: month, in: site.ledger) {
                let row = site.ledger.rows[Int(entry.row)]
                let isPayment = row.type.isPayment
                let page = site.page(of: row)
                count += 1
                products.add(
                    label: text(row.product), isPayment: isPayment, amount: row.amount, commission: entry.commission)
                plans.add(label: text(row.plan), isPayment: isPayment, amount: row.amount, commission: entry.commission)
                pages.add(
                    label: page?.label, href: page?.href, isPayment: isPayment, amount: row.amount,
                    commission: entry.commission)
            }
        }
        guard count > 0 else { return [] }
        return [
            table("product", "Product", products, group.currency), table("plan", "Plan", plans, group.currency),
            table("page", "Page", pages, group.currency),
        ].compactMap { $0 }
    }

    private func text(_ symbol: Symbol) -> String? {
        symbol.isEmpty ? nil : site.ledger.symbols.text(of: symbol)
    }

    private func table(_ id: String, _ name: String, _ tally: OriginTally, _ currency: Currency) -> TableView? {
        let origins = tally.published(minimum: site.minimumGroup)
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
