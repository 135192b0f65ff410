import Templates

/// A text written in Markdown, with its table of contents. Fields that views share.
struct Prose: Sendable {
    var body: String?
    var contents: [ContentsEntryView] = []

    static func fields<View: Sendable>(_ prose: @escaping @Sendable (View) -> Prose) -> [ViewField<View>] {
        [
            .html("body", "The text") { prose($0).body },
            .flag("has_contents", "Whether there is a table of contents") { !prose($0).contents.isEmpty },
            .list("contents", "The table of contents", ContentsEntryView.self) { prose($0).contents },
        ]
    }
}
