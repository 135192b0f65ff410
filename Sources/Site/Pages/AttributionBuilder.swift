import Accounting
import Ledger
import Money

/// Builds the page that says what each page and placement brought (SPEC K2, U4).
struct AttributionBuilder {
    let site: SiteContext

    /// What one sub-id brought in one currency.
    private struct Line {
        var payments = 0
        var sales: Int64 = 0
        var earned: Int64 = 0
        var reversed: Int64 = 0
    }

    func view() -> AttributionView {
        let tables = site.groups.compactMap { table($0) }
        return AttributionView(
            frame: Frame(
                site: site.frame, path: "/attribution/", title: "Attribution",
                description: "What each page, channel and placement brought.", openGraphType: "website"),
            head: PageHead(
                lead:
                    "What each page, channel and placement brought, by the sub-ids that networks reported. Sales without "
                    + "a known one stand at the end."),
            attribution: TablesView(lead: tables.isEmpty ? "The ledger has no sales yet." : nil, tables: tables))
    }

    private func table(_ group: CurrencyBooks) -> TableView? {
        var lines: [String: Line] = [:]
        var sources: [String: SaleSource] = [:]
        for entry in group.programs.flatMap(\.entries) {
            let row = site.ledger.rows[Int(entry.row)]
            let source = site.source(of: row)
            let subID = source == nil ? "" : site.ledger.symbols.text(of: row.subID)
            sources[subID] = source
            var line = lines[subID, default: Line()]
            if row.type.isPayment {
                line.payments += 1
                line.sales += row.amount
            }
            line.earned += entry.commission
            line.reversed += entry.reversed
            lines[subID] = line
        }
        guard !lines.isEmpty else { return nil }
        let sorted = lines.sorted { first, second in
            if first.key.isEmpty != second.key.isEmpty { return second.key.isEmpty }
            return (second.value.earned, first.key) < (first.value.earned, second.key)
        }
        let rows = sorted.map { subID, line in
            RowView(
                label: sources[subID]?.label ?? "not known", href: sources[subID]?.href,
                detail: subID.isEmpty ? nil : subID,
                cells: [
                    .count(line.payments), .amount(line.sales, group.currency), .amount(line.earned, group.currency),
                    .amount(-line.reversed, group.currency, marksNegative: false),
                ])
        }
        return TableView(
            id: "attribution-\(group.currency.code)", caption: "By page and placement", unit: group.currency.code,
            columns: [.words("Page or channel")] + ["Payments", "Sales", "Earned", "Reversed"].map(ColumnView.figures),
            rows: rows)
    }
}
