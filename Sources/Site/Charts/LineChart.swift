import Money
import Programs

/// Amounts that grow from month to month, a line a program.
struct LineChart {
    let title: String
    let description: String
    /// The values after each month, in minor units; none is below zero.
    let series: [StackedBars.Series]
    /// The months, counted from 1, that have a label.
    let marks: [Int]
    let currency: Currency
    /// Unique within the page.
    let id: String

    private static let width = 640
    private static let left = 56
    private static let right = 612
    private static let bottom = 2220
    private static let height = 2020

    /// The class that gives the line with an index its look; lines differ in their dashes too.
    static func style(_ index: Int) -> String { "l\(index % StackedBars.styleCount + 1)" }

    func svg() -> String {
        let most = max(1, series.flatMap(\.values).max() ?? 1)
        let grid = AmountGrid(most: most, currency: currency)
        var text =
            "<svg class=\"plot\" viewBox=\"0 0 \(Self.width) 250\" role=\"img\" aria-labelledby=\"\(id)t \(id)d\">"
        text +=
            "<title id=\"\(id)t\">\(Escape.markup(title))</title><desc id=\"\(id)d\">\(Escape.markup(description))</desc>"
        let heights = grid.steps.map { Self.bottom - Drawing.scale(Self.height, $0, grid.top) }
        text += "<path class=\"gr\" d=\"\(heights.map { "M0 \(Drawing.tenths($0))H\(Self.width)" }.joined())\"/>"
        text += "<path class=\"ax\" d=\"M0 222H\(Self.width)\"/>"
        for (index, series) in series.enumerated() {
            text += "<path class=\"\(Self.style(index))\" d=\"\(path(series.values, top: grid.top))\"/>"
        }
        for (height, label) in zip(heights, grid.labels) {
            text += "<text x=\"0\" y=\"\(Drawing.tenths(height - 40))\">\(label)</text>"
        }
        for mark in marks {
            let isLast = x(mark) > Self.right - 40
            let place = isLast ? "class=\"e\" x=\"\(Self.width)\"" : "class=\"c\" x=\"\(x(mark))\""
            text += "<text \(place) y=\"246\">\(Words.count(mark, "month"))</text>"
        }
        return text + "</svg>"
    }

    /// From nothing before the first month to the last value.
    private func path(_ values: [Int64], top: Int64) -> String {
        let points = values.enumerated().map { index, value in
            "L\(x(index + 1)) \(Drawing.tenths(Self.bottom - Drawing.scale(Self.height, value, top)))"
        }
        return "M\(Self.left) 222" + points.joined()
    }

    private func x(_ month: Int) -> Int {
        Self.left + (Self.right - Self.left) * month / max(1, series.map(\.values.count).max() ?? 1)
    }

    /// What a line looks like, for the legend.
    static func swatch(_ index: Int) -> String {
        "<svg viewBox=\"0 0 24 14\" aria-hidden=\"true\"><path class=\"\(style(index))\" d=\"M0 7h24\"/></svg>"
    }
}
