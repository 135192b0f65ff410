import Money
import Programs
import Templates

/// Since when terms are in force, and where they were published. Fields that views share.
struct TermsSourceView: Sendable {
    let terms: Terms?

    private var source: TermsSource? { terms?.source }

    static func fields<View: Sendable>(_ get: @escaping @Sendable (View) -> TermsSourceView) -> [ViewField<View>] {
        [
            .text("terms_since", "Since when they are in force") { view in
                get(view).terms.map { "In force since \(Words.date($0.from))." }
            },
            .text("source_title", "Who published the terms") { get($0).source?.title },
            .text("source_href", "Where they did") { get($0).source?.url },
            .text("source_iso", "When they were read, as YYYY-MM-DD") { get($0).source?.retrieved?.description },
            .text("source_date", "That day in words") { get($0).source?.retrieved.map(Words.date) },
            .text("terms_note", "A remark on how far the terms can be relied on") { get($0).source?.note },
        ]
    }
}
