import Accounting
import Content
import Money
import Programs

/// Builds the parts of an `earnings` directive over some months: a chart or a table a currency, and the notes.
struct EarningsPart {
    let site: SiteContext
    let directive: EarningsDirective
    let months: ClosedRange<YearMonth>
    let id: String

    private var period: String { Words.months(months, asOf: site.asOf) }
    private var origins: OriginTables { OriginTables(site: site, months: months) }

    private func caption(_ group: CurrencyBooks) -> String {
        let name = group.programs.count == 1 ? "\(group.programs[0].program.name), " : ""
        return "Earned by \(directive.by.rawValue), \(name)\(period)"
    }

    /// The chart of a currency; `nil` where nothing was earned.
    func chart(_ group: CurrencyBooks) -> ChartView? {
        let id = "\(id)-\(group.currency.code)"
        if directive.by == .month {
            return EarningsChart.view(
                group.programs, months: list(months), currency: group.currency, caption: caption(group), id: id)
        }
        let bars = bars(group)
        guard bars.contains(where: { $0.amount > 0 }) else { return nil }
        let chart = GroupBars(
            title: "\(caption(group)), in \(group.currency.code)", groups: bars, currency: group.currency, id: id)
        return ChartView(caption: caption(group), unit: group.currency.code, svg: chart.svg(), data: table(group))
    }

    private func bars(_ group: CurrencyBooks) -> [(label: String, amount: Int64)] {
        guard let kind = directive.by.origin else {
            return programs(group).map { ($0.books.program.name, $0.sum.earned) }
        }
        return origins.origins(kind, group).map { ($0.label, $0.earned) }
    }

    /// The table of a currency.
    func table(_ group: CurrencyBooks) -> TableView {
        let id = "\(id)-\(group.currency.code)-data"
        if let kind = directive.by.origin {
            return OriginTables.table(
                kind, origins.origins(kind, group), group.currency, id: id, caption: caption(group))
        }
        var rows =
            directive.by == .program
            ? programs(group).map { books, sum in
                RowView(
                    label: books.program.name, href: site.programHref(books.program.id),
                    cells: cells(sum, group.currency))
            }
            : list(months).reversed().compactMap { month in
                group.sum(of: month).map { sum in
                    RowView(
                        label: Words.month(month), href: site.frame.link(StatementBuilder.path(month)),
                        detail: month.lastDay > site.asOf ? "so far" : nil, cells: cells(sum, group.currency))
                }
            }
        if rows.count > 1 {
            rows.append(RowView(label: "Total", isTotal: true, cells: cells(sum(group.programs), group.currency)))
        }
        return TableView(
            id: id, caption: caption(group), unit: group.currency.code,
            columns: [.words(Words.capitalized(directive.by.rawValue))]
                + ["Earned", "Reversed", "Net"].map(ColumnView.figures), rows: rows)
    }

    private func cells(_ sum: BalanceSum, _ currency: Currency) -> [CellView] {
        [
            .amount(sum.earned, currency), .amount(-sum.reversed, currency, marksNegative: false),
            .amount(sum.earned - sum.reversed, currency),
        ]
    }

    /// The programs that have a statement in the months, by what they earned.
    private func programs(_ group: CurrencyBooks) -> [(books: ProgramBooks, sum: BalanceSum)] {
        group.programs.filter { !$0.statements(of: months).isEmpty }.map { ($0, sum([$0])) }.sorted { first, second in
            (second.sum.earned, first.books.program.id) < (first.sum.earned, second.books.program.id)
        }
    }

    private func sum(_ programs: [ProgramBooks]) -> BalanceSum {
        programs.map { BalanceSum.sequence($0.statements(of: months).map { BalanceSum($0) }) }
            .reduce(BalanceSum()) { $0 + $1 }
    }

    /// Gross and net of what was reversed, the period, that small groups are merged, and that it is not typical (SPEC
    /// U5).
    func notes(_ groups: [CurrencyBooks]) -> [String] {
        let sums = groups.map { group in
            let (sum, currency) = (sum(group.programs), group.currency)
            let net = Figures.money(sum.earned - sum.reversed, currency)
            return "\(Figures.money(sum.earned, currency)) gross and \(net) net of what was reversed, on sales of "
                + sum.salesInWords(currency)
        }
        let merging = directive.by.origin == nil ? nil : origins.mergingNote
        return ["\(period): earned \(sums.joined(separator: "; "))."] + (merging.map { [$0] } ?? [])
            + ["As of \(Words.longDate(site.asOf)).", Proof.notTypical]
    }

    private func list(_ months: ClosedRange<YearMonth>) -> [YearMonth] {
        (0...months.lowerBound.distance(to: months.upperBound)).map { months.lowerBound.advanced(by: $0) }
    }
}

extension EarningsDirective.Grouping {
    /// What it tells the rows of the ledger apart by; `nil` for groups that statements are by.
    fileprivate var origin: OriginTables.Kind? {
        switch self {
        case .month, .program: nil
        case .plan: .plan
        case .product: .product
        case .page: .page
        }
    }
}
