/// One level of what a name is looked up in: the page's view, or what a section around the place has opened.
struct TemplateFrame: Sendable {
    enum Content: Sendable {
        case view(ViewSchema)
        case text
        case html
        /// The empty list that stands for itself inside an inverted section.
        case emptyList
    }

    /// Tells apart what the sections of one walk have opened.
    let id: Int
    /// The frame in which the section's name was found.
    let origin: Int?
    let content: Content

    var schema: ViewSchema? { if case .view(let schema) = content { schema } else { nil } }
}
