import Templates

/// The search box in the head of every page.
struct SearchBoxView: TemplateView {
    /// Where the form leads, which is the list of all pages.
    let action: String
    let script: String

    static let fields = ViewFields<SearchBoxView>([
        .text("action", "The list of all pages, to which the box leads; the index stands below it") { $0.action },
        .text("script", "The script that searches the index") { $0.script },
    ])
}
