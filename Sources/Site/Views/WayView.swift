import Templates

/// The way to the next tier: fields that several views share.
struct WayView: Sendable {
    /// How far one has come, as a bar.
    let progress: String?
    /// What is missing, in words.
    let nextTier: String?

    static func fields<View: Sendable>(_ way: @escaping @Sendable (View) -> WayView) -> [ViewField<View>] {
        [
            .html("progress", "How far one has come to the next tier, as a bar") { way($0).progress },
            .text("next_tier", "What the next tier still needs, in words") { way($0).nextTier },
        ]
    }
}
