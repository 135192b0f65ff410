import Content
import Templates

/// The note that stands beneath a text with figures of the books (SPEC U5). Fields that views share.
enum FigureNote {
    static func fields<View: Sendable>(_ isNeeded: @escaping @Sendable (View) -> Bool) -> [ViewField<View>] {
        [
            .flag("has_figures", "Whether the text states figures of the books, so that the note must stand beneath it")
            {
                isNeeded($0)
            },
            .text("not_typical", "That past results promise nothing") { _ in Proof.notTypical },
        ]
    }
}

extension RenderedPage {
    /// Whether the note must stand beneath the text: where it has figures of the books, and no directive that brings the
    /// note with it.
    var needsNote: Bool { hasBookFigures && !hasBookDirectives }
}
