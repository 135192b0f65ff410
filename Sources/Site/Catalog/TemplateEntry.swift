import Templates

/// A template or partial of a site, with its uses and what it may name.
public struct TemplateEntry: Sendable {
    /// The path below `Templates/` without `.mustache`.
    public let name: String
    /// Where it comes from.
    public let origin: TemplateOrigin
    /// The addresses of the pages that it had a part in, in the order in which they are made; empty where the site could
    /// not be made.
    public let pages: [String]
    /// What one of these pages is called, and several.
    public let noun: (one: String, many: String)
    /// Whether only the private edition has these pages.
    public let isPrivate: Bool
    /// Whether pages or directives are rendered with it, and not only parts of them.
    public let isRoot: Bool
    /// The templates that it takes in or fills, sorted.
    public let takes: [String]
    /// The templates that take it, sorted.
    public let takenBy: [String]
    /// What it may name: a template the fields of its view, a partial those of the views in which it always stands.
    public let fields: [TemplateField]
    /// What it may name besides, from the views around those; empty for the template of a page.
    public let outerNames: [String]

    /// Whether anything comes to it.
    public var isUsed: Bool { isRoot || !takenBy.isEmpty }
}
