import Content

extension DirectiveText {
    /// The text as blocks of HTML.
    var blocks: String { isInline ? "<p>\(html)</p>" : html }
}
