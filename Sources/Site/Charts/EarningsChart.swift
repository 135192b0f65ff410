import Accounting
import Money
import Programs

/// What programs earned by month, as a chart and as a table.
enum EarningsChart {
    /// The chart of a currency's programs over some months; `nil` where nothing was earned in them.
    static func view(
        _ programs: [ProgramBooks], months: [YearMonth], currency: Currency, caption: String, id: String
    ) -> ChartView? {
        let all = programs.map { books in
            StackedBars.Series(
                label: books.program.name, values: months.map { books.statement(of: $0)?.earned ?? 0 })
        }
        let series = merged(all, count: months.count)
        guard let first = months.first, let last = months.last,
            series.contains(where: { $0.values.contains { $0 > 0 } })
        else { return nil }
        let chart = StackedBars(
            title: "Commission earned by month, \(Words.month(first)) to \(Words.month(last)), in \(currency.code)",
            months: months, series: series, currency: currency, id: id)
        let legend = series.enumerated().reversed().map { index, series in
            LegendView(label: series.label, swatch: StackedBars.swatch(index))
        }
        return ChartView(
            caption: caption, unit: currency.code, svg: chart.svg(), legend: series.count > 1 ? legend : [],
            data: table(series, months: months, currency: currency, caption: caption, id: id + "-data"))
    }

    /// The series with the most in them, and the rest as one, so that each has a look of its own.
    private static func merged(_ series: [StackedBars.Series], count: Int) -> [StackedBars.Series] {
        let sorted = series.filter { $0.values.contains { $0 != 0 } }
            .sorted { $0.values.reduce(0, &+) > $1.values.reduce(0, &+) }
        guard sorted.count > StackedBars.styleCount else { return sorted }
        let kept = sorted.prefix(StackedBars.styleCount - 1)
        let rest = sorted.dropFirst(StackedBars.styleCount - 1)
        let values = (0..<count).map { month in rest.reduce(Int64(0)) { $0 &+ $1.values[month] } }
        return Array(kept) + [StackedBars.Series(label: "other", values: values)]
    }

    private static func table(
        _ series: [StackedBars.Series], months: [YearMonth], currency: Currency, caption: String, id: String
    ) -> TableView {
        let rows = months.enumerated().reversed().map { index, month in
            let values = series.map { $0.values[index] }
            let total = series.count > 1 ? [CellView.amount(values.reduce(0, &+), currency)] : []
            return RowView(label: Words.month(month), cells: values.map { .amount($0, currency) } + total)
        }
        let columns =
            [ColumnView.words("Month")] + series.map { .figures($0.label) }
            + (series.count > 1 ? [.figures("Total")] : [])
        return TableView(id: id, caption: caption, unit: currency.code, columns: columns, rows: rows)
    }
}
