import Money

/// A page that is written but not part of the site yet.
public struct LeftOutPage: Sendable {
    /// Why a page is left out.
    public enum Reason: Sendable, Hashable {
        /// Its front matter says `draft: true`.
        case draft
        /// Its `publish` date lies after the day of the build.
        case scheduled(CivilDate)
    }

    /// The page itself, read and checked as any other.
    public let page: Page
    /// Why it is left out.
    public let reason: Reason
}
