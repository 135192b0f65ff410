import Money
import Programs

/// Amounts of groups, a bar a group, one below the other.
struct GroupBars {
    let title: String
    /// Each group's name and amount, in minor units; bars of amounts below zero are left out.
    let groups: [(label: String, amount: Int64)]
    let currency: Currency
    /// Unique within the page.
    let id: String

    private static let width = 640
    private static let rowHeight = 62

    func svg() -> String {
        let most = max(groups.map(\.amount).max() ?? 0, 1)
        var text =
            "<svg class=\"plot\" viewBox=\"0 0 \(Self.width) \(groups.count * Self.rowHeight + 6)\" role=\"img\" "
            + "aria-labelledby=\"\(id)t\"><title id=\"\(id)t\">\(Escape.markup(title))</title>"
        var path = ""
        for (index, group) in groups.enumerated() {
            let top = index * Self.rowHeight + 6
            text += "<text x=\"0\" y=\"\(top + 24)\">\(Escape.markup(shortened(group.label)))</text>"
            text +=
                "<text class=\"e\" x=\"\(Self.width)\" y=\"\(top + 24)\">\(Figures.amount(group.amount, currency))</text>"
            guard group.amount > 0 else { continue }
            let width = max(1, Drawing.scale(Self.width, group.amount, most))
            path += "M0 \(top + 34)h\(width)v14H0z"
        }
        return text + "<path class=\"s1\" d=\"\(path)\"/></svg>"
    }

    /// A name that leaves room for the amount; the table behind the chart has it whole.
    private func shortened(_ label: String) -> String {
        label.count > 42 ? label.prefix(41) + "…" : label
    }
}
