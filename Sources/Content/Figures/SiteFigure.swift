/// What a text may name of the site itself.
public enum SiteFigure: String, Sendable, CaseIterable {
    /// The site's title.
    case title
    /// The day of the build.
    case asOf = "as_of"

    /// What it is, in the words of the documentation.
    public var documentation: String {
        switch self {
        case .title: "the site's title"
        case .asOf: "the day as of which all is stated, such as `30 April 2026`"
        }
    }
}
