import Diagnostics
import Markdown
import Programs

/// What a page's Markdown is rendered to, and what is known of it then.
public struct RenderedPage: Sendable {
    /// The page's address, relative to the site's root.
    public let path: String
    /// The HTML of the text alone, without the page around it.
    public internal(set) var html: [UInt8]
    /// The headings in their order.
    public internal(set) var headings: [MarkdownHeading]
    /// The text without markup, a line a block, for search.
    public internal(set) var plainText: String
    /// The first paragraph without markup; empty if there is none.
    public internal(set) var firstParagraph: String
    /// The description of the front matter with its figures; `nil` without one, and for texts about programs.
    public internal(set) var description: String?
    /// Whether the description or, without one, the first paragraph states a figure of the books; known once it is
    /// filled in.
    public internal(set) var summaryStatesBooks = false
    /// The questions that the page answers, in order; known once it is filled in.
    public internal(set) var questions: [PageQuestion] = []
    /// The texts of directives without markup, a line a block.
    let nestedTexts: [String]
    /// The tracked links in the order of the text; those of ended offers are not among them.
    public internal(set) var affiliateLinks: [AffiliateLink]
    /// The links to other places of the site, which ``LinkCheck`` looks at.
    public let internalLinks: [InternalLink]
    /// The paths of the images and downloads that the text uses, in order, each once.
    public let assets: [String]
    /// What is inserted later, by number; ``filled(_:)`` does so.
    public let insertions: [PageInsertion]
    /// What is wrong with the text and its links, by place.
    public let diagnostics: [Diagnostic]
    /// Whether a template adds more to the page than its frame, so that anchors may lie outside of the text.
    let isPartOfPage: Bool

    /// How many words the text has: runs of anything between white space.
    public var wordCount: Int {
        var count = 0
        var isInWord = false
        for byte in plainText.utf8 {
            if byte <= 0x20 {
                isInWord = false
            } else if !isInWord {
                isInWord = true
                count += 1
            }
        }
        return count
    }

    /// How many minutes the text takes at 200 words a minute, at least one.
    public var readingMinutes: Int { max(1, (wordCount + 199) / 200) }

    /// Whether a disclosure must stand before the text (SPEC K4).
    public var hasAffiliateLinks: Bool { !affiliateLinks.isEmpty }

    /// Whether Amazon's own sentence must stand on the page too (SPEC K4).
    public var hasAmazonLinks: Bool { affiliateLinks.contains { $0.network == .amazon } }

    /// The directives in the order of the text.
    public var directives: [Directive] {
        insertions.compactMap { if case .directive(let directive) = $0 { directive } else { nil } }
    }

    /// Whether a text of the page states a figure of the books, so that a note must stand beneath it (SPEC U5).
    public var hasBookFigures: Bool {
        insertions.contains { if case .figure(let figure) = $0 { figure.isOfBooks } else { false } }
    }

    /// Whether a directive of the page shows figures of the books, and brings the note on them with it.
    public var hasBookDirectives: Bool {
        insertions.contains { insertion in
            guard case .directive(let directive) = insertion else { return false }
            switch directive.content {
            case .earnings, .replay: return true
            default: return false
            }
        }
    }

    /// The table of contents, of the headings whose levels lie in the range.
    public func tableOfContents(levels: ClosedRange<Int> = 2...3) -> [TableOfContentsEntry] {
        TableOfContentsEntry.entries(of: headings, levels: levels)
    }

    /// Whether a fragment leads somewhere: to a heading, or to any other element with that `id`.
    func hasAnchor(_ id: String) -> Bool {
        headings.contains { $0.id == id } || HTMLAttributes.values(of: "id", in: html).contains(id)
    }
}
