import Money
import Programs

/// Amounts by month, a bar a month, stacked by program.
struct StackedBars {
    /// One program's amounts, a value a month, in minor units.
    struct Series {
        let label: String
        let values: [Int64]
    }

    let title: String
    let months: [YearMonth]
    /// From the bottom of the stack to its top.
    let series: [Series]
    let currency: Currency
    /// Unique within the page.
    let id: String

    /// How many series have a look of their own.
    static let styleCount = 5

    private static let width = 640
    private static let left = 56
    private static let bottom = 2220
    private static let height = 2020

    /// The class that gives the series with an index its look.
    static func style(_ index: Int) -> String { "s\(index % styleCount + 1)" }

    func svg() -> String {
        let totals = months.indices.map { month in series.reduce(Int64(0)) { $0 &+ max(0, $1.values[month]) } }
        let amounts = AmountGrid(most: max(totals.max() ?? 0, 1), currency: currency)
        let top = amounts.top
        var text =
            "<svg class=\"plot\" viewBox=\"0 0 \(Self.width) 250\" role=\"img\" aria-labelledby=\"\(id)t \(id)d\">"
        text +=
            "<title id=\"\(id)t\">\(Escape.markup(title))</title><desc id=\"\(id)d\">\(Escape.markup(description))</desc>"
        let grid = amounts.steps.map { Self.bottom - Drawing.scale(Self.height, $0, top) }
        text += "<path class=\"gr\" d=\"\(grid.map { "M0 \(Drawing.tenths($0))H\(Self.width)" }.joined())\"/>"
        var base = Array(repeating: Int64(0), count: months.count)
        for (index, series) in series.enumerated() {
            text += "<path class=\"\(Self.style(index))\" d=\"\(bars(of: series, on: &base, top: top))\"/>"
        }
        text += "<path class=\"ax\" d=\"M0 222H\(Self.width)\"/>"
        for (height, label) in zip(grid, amounts.labels) {
            text += "<text x=\"0\" y=\"\(Drawing.tenths(height - 40))\">\(label)</text>"
        }
        return text + monthLabels() + "</svg>"
    }

    private func bars(of series: Series, on base: inout [Int64], top: Int64) -> String {
        var path = ""
        for (index, value) in series.values.enumerated() where value > 0 {
            let lower = Self.bottom - Drawing.scale(Self.height, base[index], top)
            let upper = Self.bottom - Drawing.scale(Self.height, base[index] &+ value, top)
            let x = position(of: index)
            let width = max(1, position(of: index + 1) - x - (months.count > 60 ? 1 : 4))
            let rise = Drawing.tenths(max(1, lower - upper))
            path += "M\(x) \(Drawing.tenths(lower))v-\(rise)h\(width)v\(rise)z"
            base[index] &+= value
        }
        return path
    }

    private func position(of month: Int) -> Int {
        Self.left + (Self.width - Self.left) * month / max(months.count, 1)
    }

    /// Years below their first month, and months by name where there is room: all of a year's, or every third.
    private func monthLabels() -> String {
        var text = ""
        let every = max(1, months.count / 12)
        for (index, month) in months.enumerated() {
            let x = position(of: index)
            // A year in late autumn would stand on the toes of the next one, if there is one.
            if month.month == 1 || index == 0 && (month.month < 9 || months.last?.year == month.year) {
                if month.year % max(1, every / 2) == 0 || index == 0 {
                    text += "<text x=\"\(x)\" y=\"246\">\(month.year)</text>"
                }
            } else if months.count <= 12 || every < 4 && month.month % 3 == 1 && index > 2 && index < months.count - 1 {
                text += "<text class=\"wd\" x=\"\(x)\" y=\"246\">\(Words.shortMonth(month))</text>"
            }
        }
        return text
    }

    private var description: String {
        guard series.count > 1 else { return "Bars, one a month." }
        return "Stacked bars, one a month; from the bottom: \(series.map(\.label).joined(separator: ", "))."
    }

    /// What a series looks like, for the legend.
    static func swatch(_ index: Int) -> String {
        "<svg viewBox=\"0 0 24 14\" aria-hidden=\"true\"><path class=\"\(style(index))\" d=\"M1 1h22v12H1z\"/></svg>"
    }
}
