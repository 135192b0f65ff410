/// A section, parent or block whose end has not come yet.
struct OpenTag {
    enum Kind {
        case section(isInverted: Bool)
        case parent
        case block
        /// Its name is no name, which has been reported; its end is only looked for.
        case broken
    }

    let kind: Kind
    let name: TagName
    /// The place of the tag itself.
    let position: TemplatePosition
    /// Whether an end that was none of an open tag's may have been meant to be its own.
    var isDoubtful = false
    var body: [TemplateNode] = []
    /// In a parent: the blocks so far.
    var overrides: [TemplateBlock] = []

    var isParent: Bool { if case .parent = kind { true } else { false } }
}
