import Content

/// What a new page is.
public enum PageKind: String, Sendable, CaseIterable {
    /// How to do something.
    case guide
    /// What the affiliate gives to those who buy through their links.
    case bonus
    /// Programs side by side.
    case comparison
    /// Anything else, such as a page about the site.
    case page

    /// The section that pages of the kind stand in.
    var section: Section {
        switch self {
        case .guide: .guides
        case .bonus: .bonuses
        case .comparison: .comparisons
        case .page: .pages
        }
    }
}
