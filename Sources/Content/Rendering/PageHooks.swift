import Diagnostics
import Markdown

/// Decides where the links and images of one page lead, and keeps what was found on the way.
final class PageHooks: MarkdownHooks {
    let renderer: PageRenderer
    let source: PageSource
    let path: String
    let slug: String
    let isExpired: Bool
    /// Whether the text is about a program, and has no front matter of its own.
    var isProgramText: Bool { path.hasPrefix("/programs/") }
    /// The programs that the page is about.
    let programs: [String]
    private(set) var diagnostics: [Diagnostic] = []
    private(set) var internalLinks: [InternalLink] = []
    private(set) var assets: [String] = []
    private(set) var insertions: [PageInsertion] = []
    /// The texts of directives without markup, a line a block.
    private(set) var nestedTexts: [String] = []
    /// The tracked links; the position is that of one whose text is not known before all is rendered.
    private(set) var affiliateLinks: [(link: AffiliateLink, position: MarkdownPosition?)] = []
    private var hasImage = false
    /// Whether the page waits for a directive to bring its heading.
    private var lacksHeading: Bool
    /// Where the text of a directive begins that is being rendered.
    private var nestedStart: Place?

    init(
        renderer: PageRenderer, source: PageSource, path: String, slug: String, isExpired: Bool, programs: [String],
        lacksHeading: Bool = false
    ) {
        self.renderer = renderer
        self.source = source
        self.path = path
        self.slug = slug
        self.isExpired = isExpired
        self.programs = programs
        self.lacksHeading = lacksHeading
    }

    /// Whether the caller is the first to bring the heading that the page waits for.
    func takeHeading() -> Bool {
        defer { lacksHeading = false }
        return lacksHeading
    }

    var content: SiteContent { renderer.content }

    func link(_ destination: String, at position: MarkdownPosition) -> LinkResolution {
        let parts = Destination(destination)
        let place = place(of: position)
        return parts.scheme == "aff" ? affiliate(parts.rest, at: position, place) : plainLink(destination, at: place)
    }

    /// An image of the site's own, with what is known of it; the next one counts as one further down the page.
    func picture(_ asset: Asset) -> ResolvedImage? {
        hasImage = true
        guard let address = address(of: asset) else { return nil }
        var image = ResolvedImage(src: address, width: asset.imageSize?.width, height: asset.imageSize?.height)
        image.srcset = sourceSet(of: asset, address)
        return image
    }

    func image(_ destination: String, alt: String, at position: MarkdownPosition) -> ImageResolution {
        let place = place(of: position)
        let isFirst = !hasImage
        hasImage = true
        if alt.allSatisfy(\.isWhitespace) {
            warning(
                "no-alt-text", "the image has no text for those who do not see it",
                hint: "say what it shows: `![what it shows](\(destination))`", at: place)
        }
        let parts = Destination(destination)
        guard parts.scheme == nil, !destination.hasPrefix("//") else {
            if parts.scheme == "data" { return .unchanged }
            warning(
                "remote-image", "the image is loaded from another site, which then knows who reads this page",
                hint: "put a copy into `\(ContentPath.assets)`", at: place)
            return .unchanged
        }
        guard let asset = content.index.assets.find(parts.path, from: source.file) else {
            error(
                "unknown-asset", "there is no image `\(destination)`",
                hint: content.index.assets.hint(for: parts.path, from: source.file), at: place)
            return .text
        }
        guard var image = picture(asset) else { return .text }
        // The first image is likely to be in view at once; the others can wait until they are scrolled to.
        image.attributes = [HTMLAttribute("decoding", "async")]
        if !isFirst { image.attributes.append(HTMLAttribute("loading", "lazy")) }
        return .image(image)
    }

    /// Where a position of the text that is being rendered stands in the file.
    func place(of position: MarkdownPosition) -> Place {
        guard let start = nestedStart else { return source.place(of: position) }
        let column = position.line == 1 ? start.column + position.column - 1 : position.column
        return Place(file: start.file, line: start.line + position.line - 1, column: column)
    }

    /// The tracked links with the texts that the document gives them.
    func affiliateLinks(in document: MarkdownDocument) -> [AffiliateLink] {
        nameLinks(from: 0, in: document)
        return affiliateLinks.map(\.link)
    }

    /// Gives the tracked links from a number on the texts that they have in a document.
    private func nameLinks(from first: Int, in document: MarkdownDocument) {
        guard first < affiliateLinks.count else { return }
        let texts = Dictionary(document.links.map { ($0.position, $0.text) }, uniquingKeysWith: { first, _ in first })
        for index in first..<affiliateLinks.count {
            guard let position = affiliateLinks[index].position else { continue }
            affiliateLinks[index] = (affiliateLinks[index].link.with(text: texts[position] ?? ""), nil)
        }
    }

    /// Renders a text that stands within a directive, its first character at the given place. Its links and images are
    /// the page's.
    func renderNested(_ text: String, at start: Place) -> MarkdownDocument {
        let (outer, first) = (nestedStart, affiliateLinks.count)
        nestedStart = start
        defer { nestedStart = outer }
        let document = renderer.nestedMarkdown.render(text, hooks: self)
        nameLinks(from: first, in: document)
        for issue in document.issues { add(issue.diagnostic(at: place(of: issue.position))) }
        nestedTexts.append(document.plainText)
        return document
    }

    /// Marks where something is inserted once the books are at hand.
    func insert(_ insertion: PageInsertion) -> String {
        insertions.append(insertion)
        return InsertionMark.mark(insertions.count - 1)
    }

    func error(_ code: String, _ message: String, hint: String?, at place: Place, related: [RelatedPlace] = []) {
        diagnostics.append(Diagnostic(.error, "page/\(code)", message, hint: hint, at: place, related: related))
    }

    func warning(_ code: String, _ message: String, hint: String?, at place: Place, related: [RelatedPlace] = []) {
        diagnostics.append(Diagnostic(.warning, "page/\(code)", message, hint: hint, at: place, related: related))
    }

    func add(_ diagnostic: Diagnostic) { diagnostics.append(diagnostic) }

    func add(_ link: InternalLink) { internalLinks.append(link) }

    func add(_ link: AffiliateLink, at position: MarkdownPosition?) { affiliateLinks.append((link, position)) }

    /// The address of an asset, with the site's base before it.
    func address(of asset: Asset) -> String? {
        guard let path = renderer.assetPath(asset.path) else { return nil }
        if !assets.contains(asset.path) { assets.append(asset.path) }
        return renderer.base + path.drop { $0 == "/" }
    }

    /// The image with the one of twice its size, where there is one: `ladder.png` and `ladder@2x.png`.
    private func sourceSet(of asset: Asset, _ address: String) -> String? {
        guard asset.imageSize != nil, let dot = asset.path.lastIndex(of: ".") else { return nil }
        let larger = asset.path[..<dot] + "@2x" + asset.path[dot...]
        guard let double = content.index.assets[String(larger)], let other = self.address(of: double) else {
            return nil
        }
        return "\(address) 1x, \(other) 2x"
    }
}
