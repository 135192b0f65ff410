import Money
import Programs

/// How a balance became another: a bar for each step, each starting where the one before ended.
struct Waterfall {
    let opening: Int64
    /// Each step's name and what it adds, or takes away where it is negative.
    let steps: [(label: String, change: Int64)]
    let closing: Int64
    let currency: Currency
    /// Unique within the page.
    let id: String

    private let slot = 100

    func svg() -> String {
        let bars = self.bars()
        let high = max(0, bars.map { max($0.from, $0.to) }.max() ?? 0)
        let low = min(0, bars.map { min($0.from, $0.to) }.min() ?? 0)
        let height = { (value: Int64) in 60 + Drawing.scale(1600, high - value, max(high - low, 1)) }
        var text =
            "<svg class=\"fall\" viewBox=\"0 0 \(bars.count * slot) 200\" preserveAspectRatio=\"none\" role=\"img\" "
        text +=
            "aria-labelledby=\"\(id)t \(id)d\"><title id=\"\(id)t\">From opening to closing balance, \(currency.code)"
        text += "</title><desc id=\"\(id)d\">\(Escape.markup(description))</desc>"
        text += "<path class=\"gr\" d=\"M0 \(Drawing.tenths(height(0)))H\(bars.count * slot)\"/>"
        let links = bars.dropLast().enumerated().map { index, bar in
            "M\((index + 1) * slot) \(Drawing.tenths(height(bar.to)))h20"
        }
        text += "<path class=\"ax\" d=\"\(links.joined())\"/>"
        for (index, bar) in bars.enumerated() {
            let top = height(max(bar.from, bar.to))
            let size = max(15, abs(height(bar.from) - height(bar.to)))
            text += "<path class=\"\(bar.style)\" d=\"M\(index * slot + 20) \(Drawing.tenths(top))h80"
            text += "v\(Drawing.tenths(size))h-80z\"/>"
        }
        for (index, bar) in bars.enumerated() {
            text += "<text class=\"e\" x=\"\((index + 1) * slot)\" y=\"194\">\(Escape.markup(bar.label))</text>"
        }
        return text + "</svg>"
    }

    private func bars() -> [(label: String, from: Int64, to: Int64, style: String)] {
        var bars = [("Opening", Int64(0), opening, "bt")]
        var level = opening
        for step in steps {
            let next = level &+ step.change
            bars.append((step.label, level, next, step.change >= 0 ? "bp" : "bm"))
            level = next
        }
        bars.append(("Closing", 0, closing, "bt"))
        return bars
    }

    private var description: String {
        let parts =
            ["Opening \(Figures.amount(opening, currency))"]
            + steps.map { "\($0.label.lowercased()) \(Figures.amount($0.change, currency))" }
            + ["closing \(Figures.amount(closing, currency))"]
        return parts.joined(separator: ", ") + "."
    }
}
