/// A single bar beside a figure, or of the way to the next tier.
enum Bar {
    /// A bar filled by `part` of `whole`, never beyond it.
    static func svg(_ part: Int64, of whole: Int64) -> String {
        let width = max(0, min(100, Drawing.scale(100, part, whole)))
        return "<svg class=\"bar\" viewBox=\"0 0 100 8\" preserveAspectRatio=\"none\" aria-hidden=\"true\">"
            + "<path class=\"s1\" d=\"M0 0h\(width)v8H0z\"/></svg>"
    }
}
