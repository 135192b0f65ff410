import Diagnostics
import Markdown

/// Renders the Markdown of a site's pages. One renderer serves any number of threads at a time.
public struct PageRenderer: Sendable {
    let content: SiteContent
    let base: String
    /// The site's whole address, by which links to itself are known that are written out.
    let home: String
    let use: RenderingUse
    let assetPath: @Sendable (String) -> String?
    private let markdown: MarkdownRenderer
    /// Renders the texts of directives, whose headings are in no table of contents.
    let nestedMarkdown: MarkdownRenderer

    /// A renderer of a site's content.
    ///
    /// - Parameters:
    ///   - base: What addresses begin with, ending in `/`: the base URL's path for pages, the whole base URL for feeds.
    ///   - use: What the text is for.
    ///   - labels: The words that rendering puts on a page, in the site's language.
    ///   - assetPath: The address that an asset is published at, relative to the site's root, such as
    ///     `/assets/timeline.4f3a.svg`, by its path, such as `Content/assets/timeline.svg`. Without an address, an
    ///     image is left out and its text kept.
    public init(
        content: SiteContent, base: String, use: RenderingUse = .page, labels: MarkdownLabels = MarkdownLabels(),
        assetPath: @escaping @Sendable (_ path: String) -> String?
    ) {
        self.content = content
        self.base = base
        self.use = use
        home = content.settings.baseURL.description
        self.assetPath = assetPath
        var options = MarkdownOptions.page
        options.allowsHTML = content.settings.markdown.html
        options.smartPunctuation = content.settings.markdown.smart
        options.headingAnchors = use == .page
        options.labels = labels
        markdown = MarkdownRenderer(options: options)
        options.headingIDs = false
        options.headingBase = 3
        options.extensions.remove(.footnotes)
        nestedMarkdown = MarkdownRenderer(options: options)
    }

    /// The page's text, rendered.
    public func render(_ page: Page) -> RenderedPage {
        let hooks = PageHooks(
            renderer: self, source: page.source, path: page.path, slug: page.slug, isExpired: page.isExpired,
            programs: page.programs, lacksHeading: page.layout == .landing)
        let description = page.description.map { hooks.figures(in: $0, at: page.place(of: "description")) }
        return render(page.source, path: page.path, description: description, hooks: hooks, isPartOfPage: false)
    }

    /// The text about a program, rendered.
    public func render(_ body: ProgramBody) -> RenderedPage {
        let hooks = PageHooks(
            renderer: self, source: body.source, path: body.path, slug: body.program, isExpired: false,
            programs: [body.program])
        return render(body.source, path: body.path, description: nil, hooks: hooks, isPartOfPage: true)
    }

    private func render(
        _ source: PageSource, path: String, description: String?, hooks: PageHooks, isPartOfPage: Bool
    ) -> RenderedPage {
        let document = markdown.render(source.markdown, hooks: hooks)
        var diagnostics = hooks.diagnostics
        for issue in document.issues { diagnostics.append(issue.diagnostic(at: source.place(of: issue.position))) }
        if InsertionMark.isReserved(source.markdown) {
            diagnostics.append(
                Diagnostic(
                    .error, "page/reserved-character", "the text holds the control character U+0002",
                    hint: "remove it: it stands for nothing that can be read", at: Place(file: source.file)))
        }
        if markdown.options.allowsHTML {
            diagnostics += RawLinkCheck(content: content, source: source).diagnostics(html: document.html)
        }
        return RenderedPage(
            path: path, html: document.html, headings: document.headings, plainText: document.plainText,
            firstParagraph: document.firstParagraph, description: description, nestedTexts: hooks.nestedTexts,
            affiliateLinks: hooks.affiliateLinks(in: document), internalLinks: hooks.internalLinks,
            assets: hooks.assets, insertions: hooks.insertions,
            diagnostics: diagnostics.sorted(), isPartOfPage: isPartOfPage)
    }
}
