import Accounting
import Money
import Programs

/// Tables that statements, years and lists of statements share.
enum StatementTables {
    /// The sums of several currencies, each by itself, and converted into the site's own where it has rates (SPEC S5).
    static func sums(_ sums: [(group: CurrencyBooks, sum: BalanceSum)], on date: CivilDate, _ site: SiteContext)
        -> [SumView]
    {
        let converted = ConvertedTotals(site)?.view(
            sums.map { ($0.group.currency, $0.sum) }, on: date, index: sums.count + 1)
        let isOnly = sums.count == 1 && converted == nil
        let views = sums.enumerated().map { index, part in
            let names = part.group.programs.map(\.program.name)
            return sum(
                part.sum, currency: part.group.currency, caption: names.count == 1 ? names[0] : "All programs",
                hasHeading: !isOnly, index: index + 1)
        }
        return views + (converted.map { [$0] } ?? [])
    }

    /// The sum from opening to closing as terms and as a chart.
    static func sum(
        _ sum: BalanceSum, currency: Currency, caption: String, hasHeading: Bool, index: Int, note: String? = nil
    ) -> SumView {
        let changes = [
            ("Earned", sum.earned, "+"), ("Reversed", sum.reversed, Figures.minus), ("Credited", sum.credited, "+"),
            ("Paid", sum.paid, Figures.minus),
        ]
        var terms = [term("Opening", nil, sum.opening, currency)]
        terms += changes.map { term($0.0, $0.2, $0.1, currency) }
        terms.append(term("Closing", "=", sum.closing, currency, isResult: true))
        let steps = changes.map { (label: $0.0, change: $0.2 == "+" ? $0.1 : -$0.1) }
        let chart = Waterfall(
            opening: sum.opening, steps: steps, closing: sum.closing, currency: currency, id: "w\(index)")
        return SumView(
            caption: caption, unit: currency.code, hasHeading: hasHeading, terms: terms, chart: chart.svg(), note: note)
    }

    private static func term(
        _ label: String, _ sign: String?, _ amount: Int64, _ currency: Currency, isResult: Bool = false
    ) -> SumTermView {
        // A term below zero changes its sign, so that the sum reads as one does it by head.
        if let sign, sign != "=", amount < 0 {
            let turned = sign == "+" ? Figures.minus : "+"
            return SumTermView(
                label: label, sign: turned, text: Figures.amount(-amount, currency), isNegative: false, isResult: false)
        }
        return SumTermView(
            label: label, sign: sign, text: Figures.amount(amount, currency), isNegative: amount < 0, isResult: isResult
        )
    }

    /// Opening to closing balance, a row a program, with their total.
    static func summary(
        _ rows: [(name: String, href: String, sum: BalanceSum)], total: BalanceSum, currency: Currency, id: String
    ) -> TableView {
        var views = rows.map { row in
            RowView(label: row.name, href: row.href, cells: balance(row.sum, currency))
        }
        if rows.count > 1 { views.append(RowView(label: "Total", isTotal: true, cells: balance(total, currency))) }
        return TableView(
            id: id, caption: "Opening to closing balance", unit: currency.code,
            columns: [.words("Program")] + balanceColumns, rows: views)
    }

    private static let balanceColumns = ["Opening", "Earned", "Reversed", "Credited", "Paid", "Closing"]
        .map(ColumnView.figures)

    private static func balance(_ sum: BalanceSum, _ currency: Currency) -> [CellView] {
        [
            .amount(sum.opening, currency), .amount(sum.earned, currency, marksNegative: false),
            .amount(-sum.reversed, currency, marksNegative: false),
            .amount(sum.credited, currency, marksNegative: false), .amount(-sum.paid, currency, marksNegative: false),
            .amount(sum.closing, currency),
        ]
    }

    /// The months of a year or of all time, the latest first unless told otherwise, with their total.
    static func months(
        _ months: [(month: YearMonth, sum: BalanceSum)], total: BalanceSum?, currency: Currency, id: String,
        caption: String, site: SiteFrame
    ) -> TableView {
        let most = months.map(\.sum.earned).max() ?? 0
        var rows = months.map { month, sum in
            RowView(
                label: Words.month(month), href: site.link("/statements/\(month)/"),
                cells: monthCells(sum, currency, bar: Bar.svg(sum.earned, of: most)))
        }
        if let total {
            rows.append(RowView(label: "Total", isTotal: true, cells: monthCells(total, currency, bar: nil)))
        }
        let columns =
            [ColumnView.words("Month"), .figures("Earned"), .words("Share of the best month")]
            + ["Reversed", "Credited", "Paid", "Closing"].map(ColumnView.figures)
        return TableView(id: id, caption: caption, unit: currency.code, columns: columns, rows: rows)
    }

    private static func monthCells(_ sum: BalanceSum, _ currency: Currency, bar: String?) -> [CellView] {
        [
            .amount(sum.earned, currency), CellView(text: "", isText: true, bar: bar),
            .amount(-sum.reversed, currency, marksNegative: false),
            .amount(sum.credited, currency, marksNegative: false),
            .amount(-sum.paid, currency, marksNegative: false), .amount(sum.closing, currency),
        ]
    }
}
