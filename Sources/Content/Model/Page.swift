import Diagnostics
import Memoization
import Money

/// A page with its front matter as read and checked, and its Markdown.
public struct Page: Sendable {
    /// The section whose folder the page's file stands in.
    public let section: Section
    /// The file's name without its extension: small letters, digits and `-`.
    public let slug: String
    /// The address relative to the site's root, beginning and ending in `/`, such as `/guides/hold/`.
    public let path: String
    /// The Markdown, and the file that it stands in.
    public internal(set) var source: PageSource
    /// The title, never empty.
    public let title: String
    /// One or two sentences for lists, feeds and search engines.
    public let description: String?
    /// The day on which the page was first written; pages of promotional sections always have one.
    public let date: CivilDate?
    /// The day of the last change of substance; never before `date`.
    public let updated: CivilDate?
    /// The first day on which the page is part of the site.
    public let publish: CivilDate?
    /// The last day on which what the page offers holds.
    public let expires: CivilDate?
    /// Whether `expires` is past on the day of the build: the page then stands without tracked links.
    public let isExpired: Bool
    /// The tags in the order written, no slug twice.
    public let tags: [Tag]
    /// The ids of the programs that the page is about, in the order written.
    public let programs: [String]
    /// The offer that the page leads to.
    public let offer: OfferReference?
    /// The path of the page's picture among the site's assets, such as `Content/assets/ladder.png`.
    public let image: String?
    /// The page's place in its section: those with an order come first, from the lowest on.
    public let order: Int?
    /// Whether search engines are asked to leave the page out.
    public let noindex: Bool
    /// What the page looks like, where it is not as others of its section.
    public let layout: PageLayout?
    /// The template of the site's own that the page is rendered with, where it is not that of its section.
    public let template: String?
    /// Who wrote the page, where it is not the site's author.
    public let author: String?
    /// Where the page stood before.
    public let aliases: [Alias]
    /// What the page states to do that programs may forbid.
    public let uses: [StatedPractice]
    /// Where each key of the front matter stands, by its name.
    public let places: [String: Place]
    /// Why the page is no part of the site that is published; `nil` for one that is. Only a reader that is asked for
    /// drafts gives such pages.
    public internal(set) var pending: LeftOutPage.Reason?
    /// Stays the same for as long as the page is read from the same file with the same result.
    public internal(set) var stamp = Stamp()
    /// Stays the same for as long as all of the page but its text does.
    public internal(set) var frontStamp = Stamp()

    /// The place of a key of the front matter, or the beginning of the file.
    public func place(of key: String) -> Place { places[key] ?? Place(file: source.file) }

    /// The day to show as the page's last change: `updated`, else `date`.
    public var lastChange: CivilDate? { updated ?? date }

    /// The order of pages within a section: by `order`, then newest first, then by slug.
    static func precedes(_ first: Page, _ second: Page) -> Bool {
        if first.order != second.order { return first.order ?? Int.max < second.order ?? Int.max }
        return isNewer(first, second)
    }

    /// Newest first, pages without a date last, those of one day by slug and path.
    static func isNewer(_ first: Page, _ second: Page) -> Bool {
        if first.date != second.date {
            guard let later = second.date else { return true }
            return first.date.map { $0 > later } ?? false
        }
        if first.slug != second.slug { return first.slug.utf8.lexicographicallyPrecedes(second.slug.utf8) }
        return first.path.utf8.lexicographicallyPrecedes(second.path.utf8)
    }
}
