import Accounting
import Ledger
import Money
import Programs

/// Where the commissions of some months came from: by product, by plan and by page, small groups merged (SPEC U1).
///
/// Groups are merged month by month, as on the statements, and then added up. Otherwise what a longer time shows and a
/// statement hides could be told by subtracting.
struct OriginTables {
    let site: SiteContext
    let months: ClosedRange<YearMonth>

    /// What commissions are told apart by.
    enum Kind: String, CaseIterable {
        case product
        case plan
        case page
    }

    private struct Key: Hashable {
        let label: String
        let href: String?
        let isRest: Bool
    }

    /// A table for each kind that tells more than the total.
    func tables(_ group: CurrencyBooks) -> [TableView] {
        Kind.allCases.compactMap { kind in
            let origins = origins(kind, group)
            // Where all is merged into one group, it says no more than the month's total.
            guard origins.contains(where: { !$0.isRest }) else { return nil }
            return Self.table(
                kind, origins, group.currency, id: "by-\(kind)-\(group.currency.code)", caption: "By \(kind)")
        }
    }

    /// The groups of a kind by what they earned, what is merged last.
    func origins(_ kind: Kind, _ group: CurrencyBooks) -> [Origin] {
        var sums: [Key: Origin] = [:]
        for index in 0...months.lowerBound.distance(to: months.upperBound) {
            for origin in published(kind, group, of: months.lowerBound.advanced(by: index)) {
                let key = Key(label: origin.label, href: origin.href, isRest: origin.isRest)
                sums[key, default: Origin(label: origin.label, href: origin.href, isRest: origin.isRest)].add(origin)
            }
        }
        return sums.values.sorted { first, second in
            if first.isRest != second.isRest { return second.isRest }
            return (second.earned, second.sales, first.label, first.href ?? "")
                < (first.earned, first.sales, second.label, second.href ?? "")
        }
    }

    /// A month's groups. Those that programs which are not looked at share with too few payments of their own are merged
    /// too, since the statement shows what all programs come to.
    private func published(_ kind: Kind, _ group: CurrencyBooks, of month: YearMonth) -> [Origin] {
        let ids = Set(group.programs.map(\.program.id))
        let others = site.groups.filter { $0.currency == group.currency }.flatMap(\.programs)
            .filter { !ids.contains($0.program.id) }
        var outside: [Key: Int] = [:]
        for row in others.flatMap({ $0.entries(of: month...month, in: site.ledger) }).map({ row(of: $0) })
        where row.type.isPayment {
            if let name = name(row, kind) { outside[name, default: 0] += 1 }
        }
        var tally = OriginTally()
        for (program, books) in group.programs.enumerated() {
            for entry in books.entries(of: month...month, in: site.ledger) {
                let row = row(of: entry)
                let name = name(row, kind).flatMap { name in
                    (1..<max(1, site.minimumGroup)).contains(outside[name] ?? 0) ? nil : name
                }
                tally.add(
                    label: name?.label, href: name?.href, program: program, isPayment: row.type.isPayment,
                    amount: row.amount, commission: entry.commission)
            }
        }
        return tally.published(minimum: site.minimumGroup)
    }

    private func row(of entry: Entry) -> Row { site.ledger.rows[Int(entry.row)] }

    /// The group that a row belongs to; `nil` where nothing names one.
    private func name(_ row: Row, _ kind: Kind) -> Key? {
        switch kind {
        case .product: return text(row.product).map { Key(label: $0, href: nil, isRest: false) }
        case .plan: return text(row.plan).map { Key(label: $0, href: nil, isRest: false) }
        case .page: return site.source(of: row).map { Key(label: $0.label, href: $0.href, isRest: false) }
        }
    }

    /// What the products, or the plans, of a month brought, as the statement shows them.
    func origins(_ cells: [EarningCell], by symbol: KeyPath<EarningCell, Symbol>) -> [Origin] {
        var tally = OriginTally()
        for cell in cells {
            let symbol = cell[keyPath: symbol]
            tally.add(
                Origin(
                    label: text(symbol) ?? "", href: nil, isRest: symbol.isEmpty, payments: cell.payments,
                    sales: cell.sales, earned: cell.earned), of: cell.program)
        }
        return tally.published(minimum: site.minimumGroup)
    }

    /// The sentence that says that small groups are merged; `nil` where none are.
    var mergingNote: String? {
        let minimum = site.minimumGroup
        return minimum > 1 ? "Groups of fewer than \(Words.count(minimum, "payment")) are merged into “other”." : nil
    }

    private func text(_ symbol: Symbol) -> String? {
        symbol.isEmpty ? nil : site.ledger.symbols.text(of: symbol)
    }

    /// A row for each group.
    static func table(_ kind: Kind, _ origins: [Origin], _ currency: Currency, id: String, caption: String) -> TableView
    {
        let rows = origins.map { origin in
            RowView(
                label: origin.label, href: origin.href,
                cells: [.count(origin.payments), .amount(origin.sales, currency), .amount(origin.earned, currency)])
        }
        return TableView(
            id: id, caption: caption, unit: currency.code,
            columns: [.words(Words.capitalized(kind.rawValue))]
                + ["Payments", "Sales", "Earned"].map(ColumnView.figures),
            rows: rows)
    }
}

extension ProgramBooks {
    /// The entries of rows dated in some months, which stand together, since entries are in order of date.
    func entries(of months: ClosedRange<YearMonth>, in ledger: Ledger) -> ArraySlice<Entry> {
        let date = { (index: Int) in ledger.rows[Int(entries[index].row)].date }
        let start = entries.indices.partitionPoint { date($0) >= months.lowerBound.firstDay }
        let end = entries.indices.partitionPoint { date($0) > months.upperBound.lastDay }
        return entries[start..<max(start, end)]
    }
}
