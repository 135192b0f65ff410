import Money
import Programs
import Templates

/// The head of an article: where it stands, what it says in a sentence, when it was written. Fields that views share.
struct PageHead: Sendable {
    var crumbs: [LinkView] = []
    var lead: String?
    var updated: CivilDate?
    var readingMinutes: Int?
    /// That the page is no part of what is published, where it is looked at before.
    var draft: String?

    static func fields<View: Sendable>(_ head: @escaping @Sendable (View) -> PageHead) -> [ViewField<View>] {
        [
            .flag("has_crumbs", "Whether the page stands below others") { !head($0).crumbs.isEmpty },
            .list("crumbs", "The pages that it stands below", LinkView.self) { head($0).crumbs },
            .text("lead", "What it says in a sentence") { head($0).lead },
            .flag("has_meta", "Whether author and date are shown") { head($0).updated != nil },
            .text("updated_iso", "The date of its last change, as YYYY-MM-DD") { head($0).updated?.description },
            .text("updated_date", "That date in words") { head($0).updated.map(Words.date) },
            .text("draft", "That the page is not published yet, in a preview that shows it") { head($0).draft },
            .text("reading_time", "How long it takes to read") { view in
                head(view).readingMinutes.map { "\(Words.count($0, "minute")) to read" }
            },
        ]
    }
}
