import Money
import Programs
import Templates

/// Where terms were published. Fields of a program's page.
struct TermsSourceView: Sendable {
    let source: TermsSource?

    static func fields<View: Sendable>(_ view: @escaping @Sendable (View) -> TermsSourceView) -> [ViewField<View>] {
        [
            .text("source_title", "Who published the terms") { view($0).source?.title },
            .text("source_href", "Where they did") { view($0).source?.url },
            .text("source_iso", "When they were read, as YYYY-MM-DD") { view($0).source?.retrieved?.description },
            .text("source_date", "That day in words") { view($0).source?.retrieved.map(Words.date) },
            .text("terms_note", "A remark on how far the terms can be relied on") { view($0).source?.note },
        ]
    }
}
