/// A single bar beside a figure, or of the way to the next tier.
enum Bar {
    /// How much of a hundred is filled by `part` of `whole`.
    static func width(_ part: Int64, of whole: Int64) -> Int { max(0, min(100, Drawing.scale(100, part, whole))) }

    /// A bar filled by `part` of `whole`, never beyond it.
    static func svg(_ part: Int64, of whole: Int64) -> String {
        "<svg class=\"bar\" viewBox=\"0 0 100 8\" preserveAspectRatio=\"none\" aria-hidden=\"true\">"
            + "<path class=\"s1\" d=\"M0 0h\(width(part, of: whole))v8H0z\"/></svg>"
    }
}
