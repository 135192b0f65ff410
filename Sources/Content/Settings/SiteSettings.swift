import Diagnostics
import Money
import Programs

/// What `Content/site.yml` says (SPEC §1).
public struct SiteSettings: Sendable {
    /// The site's name, never empty.
    public let title: String
    /// Where the site will stand on the web. A command may set another than the file's.
    public var baseURL: BaseURL
    /// Who writes the site.
    public let author: String
    /// The language of the site's own words, a tag such as `en` or `pt-BR`.
    public let language: String
    /// One line under the title.
    public let tagline: String?
    /// What the site is, for search engines and feeds.
    public let description: String?
    /// What a banner on every page says.
    public let notice: String?
    /// The currency in which totals over programs are given too (SPEC S5).
    public let currency: Currency?
    /// What of the books is public.
    public let publish: PublishSettings
    /// Which differences from what the networks report are listed (SPEC S4).
    public let reconciliation: ReconciliationSettings
    /// The affiliate's own side of each program, by its id.
    public let accounts: [String: Account]
    /// The days without business, in order, each once (SPEC P2).
    public let holidays: [CivilDate]
    /// How the site says that it is paid for its links.
    public let disclosure: DisclosureSettings
    /// How Markdown is read.
    public let markdown: MarkdownSettings
    /// Whether the site has a search box, an index for it and a list of all pages.
    public let search: Bool
    /// The ways besides the site on which links go out, in the order written (SPEC K2).
    public let channels: [Channel]
    /// How many pages a list shows before it goes on on another page; at least 1.
    public let pageSize: Int
    /// What feeds hold.
    public let feeds: FeedSettings
    /// What of the theme is as the site wants it.
    public let theme: ThemeSettings
    /// Where each key that is given stands, by its name.
    public let places: [String: Place]

    /// The place of a key, or the beginning of the file for one that is left out.
    public func place(of key: String) -> Place { places[key] ?? Place(file: ContentPath.settings) }
}
