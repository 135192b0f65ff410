import Templates

/// A step of a program's ladder.
struct TierView: TemplateView {
    let name: String
    let needs: String
    let rates: [TextView]
    let isCurrent: Bool
    let isReached: Bool

    static let fields = ViewFields<TierView>([
        .text("name", "The tier's name") { $0.name },
        .text("needs", "What reaches it, in words") { $0.needs },
        .list("rates", "What it pays, in words", TextView.self) { $0.rates },
        .flag("is_current", "Whether the site stands on it") { $0.isCurrent },
        .flag("is_reached", "Whether the site stands above it") { $0.isReached },
        .text("current_label", "The words that mark the site's place") { _ in "This site is here" },
    ])
}
