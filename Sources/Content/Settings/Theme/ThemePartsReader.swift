import Diagnostics
import YAMLReading

/// Reads the settings of the theme that name images and pages, with the means that pages are read with.
struct ThemePartsReader {
    private let hooks: PageHooks
    private let report = FieldReport(prefix: "site")
    private let reader: DirectiveReader

    init(hooks: PageHooks) {
        self.hooks = hooks
        reader = DirectiveReader(hooks: hooks, report: report, place: Place(file: ContentPath.settings))
    }

    func read(_ parts: ThemeParts, name: String) -> RenderedTheme {
        var theme = RenderedTheme()
        if let node = parts.logo, !node.isBlank { readLogo(node, name: name, into: &theme) }
        if let node = parts.menu, !node.isBlank { theme.menu = menu.read(node, "menu", report) }
        if let node = parts.footer, !node.isBlank { readFooter(node, into: &theme) }
        for (link, _) in hooks.affiliateLinks {
            report.error(
                "bad-link", "a tracked link cannot stand below every page, where no disclosure stands before it",
                hint: "put it on a page, and link to that", at: link.place ?? Place(file: ContentPath.settings))
        }
        theme.internalLinks = hooks.internalLinks
        theme.diagnostics = (report.diagnostics + hooks.diagnostics).sorted()
        return theme
    }

    // MARK: - Logo

    private func readLogo(_ node: YAMLNode, name: String, into theme: inout RenderedTheme) {
        guard case .mapping = node.content else {
            theme.logo = reader.image(alt: name).read(node, "logo", report)
            return
        }
        guard var fields = MappingReader(node, named: "`logo`", report: report) else { return }
        let alt = fields.optional("alt", .nonEmptyText) ?? name
        theme.logo = fields.required("image", reader.image(alt: alt), hint: "add `image: assets/logo.svg`")
        theme.darkLogo = fields.optional("dark", reader.image(alt: alt))
        fields.finish()
    }

    // MARK: - Links

    private var menu: FieldType<[RenderedTheme.Link]> { .nonEmptyList(of: link) }

    private var link: FieldType<RenderedTheme.Link> {
        .mapping(called: "an entry") { fields in
            let text = fields.required("text", .nonEmptyText)
            let target = fields.required("to", destination, hint: "add `to: /statements/`, or another page or address")
            guard let text, let target else { return nil }
            return RenderedTheme.Link(text: text, href: target)
        }
    }

    /// Where a link of the frame leads: what a button may lead to, but for headings of the page itself.
    private var destination: FieldType<String> {
        FieldType { node, name, report in
            if node.text?.hasPrefix("#") == true {
                report.error(
                    "bad-link", "`\(name)` cannot lead to \(node.described): it stands on every page",
                    hint: "write the page before it, such as `/guides/start/#first`", at: node.place)
                return nil
            }
            if Destination(node.text ?? "").scheme == "aff" {
                report.error(
                    "bad-link", "`\(name)` cannot be a tracked link, which needs a disclosure before it",
                    hint: "link to the page that has it", at: node.place)
                return nil
            }
            guard case .link(let href, _)? = reader.link.read(node, name, report) else { return nil }
            return href
        }
    }

    // MARK: - Footer

    private func readFooter(_ node: YAMLNode, into theme: inout RenderedTheme) {
        guard case .mapping = node.content else {
            theme.footer = text.read(node, "footer", report)
            return
        }
        guard var fields = MappingReader(node, named: "`footer`", report: report) else { return }
        theme.footer = fields.optional("text", text)
        theme.footerLinks = fields.optional("links", .list(of: link))
        fields.finish()
    }

    /// A text in Markdown, without what needs the books or a page around it.
    private var text: FieldType<String> {
        FieldType<String>.nonEmptyText.map { text, node, name, report in
            let count = hooks.insertions.count
            let rendered = hooks.render(text, at: node)
            guard hooks.insertions.count == count else {
                report.error(
                    "bad-footer", "`\(name)` has a figure or a directive, which only pages can have",
                    hint: "write it as plain Markdown", at: node.place)
                return nil
            }
            return rendered.isInline ? "<p>\(rendered.html)</p>\n" : rendered.html
        }
    }
}
