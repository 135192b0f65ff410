/// A row of small bars, one a month, without axes.
enum Sparkline {
    /// The bars of the values, which may be below zero and are then left out, with a label that says what they are.
    static func svg(_ values: [Int64], label: String) -> String {
        let most = max(values.max() ?? 0, 1)
        let step = 1200 / max(values.count, 1)
        var path = ""
        for (index, value) in values.enumerated() where value > 0 {
            let height = max(10, Drawing.scale(320, value, most))
            path += "M\(Drawing.tenths(index * step)) 32v-\(Drawing.tenths(height))"
            path += "h\(Drawing.tenths(max(step - 20, 10)))V32z"
        }
        return "<svg class=\"spark\" viewBox=\"0 0 120 32\" role=\"img\" aria-label=\"\(Escape.markup(label))\">"
            + "<path d=\"\(path)\"/></svg>"
    }
}
