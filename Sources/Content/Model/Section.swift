/// A folder of pages, and where they stand on the site (SPEC §9). The order of the cases is that of the site.
public enum Section: String, Sendable, Hashable, CaseIterable {
    /// How to do something.
    case guides
    /// What the affiliate gives to those who buy through their links.
    case bonuses
    /// Programs side by side.
    case comparisons
    /// Everything else, such as the page about the site; these stand at the root.
    case pages

    /// The folder below the site's root that holds the section's files.
    public var folder: String { "Content/\(rawValue)" }

    /// What one page of the section is called.
    public var singular: String {
        switch self {
        case .guides: "Guide"
        case .bonuses: "Bonus"
        case .comparisons: "Comparison"
        case .pages: "Page"
        }
    }

    /// What the section is called.
    public var title: String {
        switch self {
        case .guides: "Guides"
        case .bonuses: "Bonuses"
        case .comparisons: "Comparisons"
        case .pages: "Pages"
        }
    }

    /// What the addresses of the section's pages begin with: `/guides/`, or `/` for `pages`.
    public var urlPrefix: String { self == .pages ? "/" : "/\(rawValue)/" }

    /// Whether the section's pages promote something, so that they need a description and a date.
    public var isPromotional: Bool { self != .pages }
}
