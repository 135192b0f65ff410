import Diagnostics

/// What `theme:` puts into the header and footer of every page, with its links looked up.
public struct RenderedTheme: Sendable {
    /// A link that leads where its author wrote.
    public struct Link: Sendable, Hashable {
        /// What readers click.
        public let text: String
        /// The address, not escaped.
        public let href: String
    }

    /// The picture in the place of the site's name.
    public internal(set) var logo: DirectiveImage?
    /// The same for the dark scheme.
    public internal(set) var darkLogo: DirectiveImage?
    /// The menu; `nil` for the theme's own.
    public internal(set) var menu: [Link]?
    /// The text below every page as HTML; `nil` for the theme's own.
    public internal(set) var footer: String?
    /// The links below every page; `nil` for the theme's own.
    public internal(set) var footerLinks: [Link]?
    /// The links to places of the site, which ``LinkCheck`` looks at.
    public internal(set) var internalLinks: [InternalLink] = []
    /// What is wrong with all that, by place.
    public internal(set) var diagnostics: [Diagnostic] = []

    /// A theme with nothing of the site's own.
    public init() {}
}
