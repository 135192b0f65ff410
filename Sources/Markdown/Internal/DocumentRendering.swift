/// The rendering of one document: what is known of it and what has been written so far.
struct DocumentRendering: ~Copyable {
    let text: ParsedText
    let input: UnsafeBufferPointer<UInt8>
    let tree: SyntaxTree
    let outline: DocumentOutline
    let options: MarkdownOptions
    let hooks: (any MarkdownHooks)?

    var html: ByteBuffer
    var plain: ByteBuffer
    var finder = PositionFinder()
    var slugs = Slugs()
    var headings: [MarkdownHeading] = []
    var links: [MarkdownLink] = []
    var images: [MarkdownLink] = []
    var issues: [MarkdownIssue] = []
    var firstParagraph = ""

    var tokenizer = InlineTokenizer()
    var extender: InlineExtender
    var footnotes = FootnoteNumbers()
    /// The callout that each open quote is, if it is one.
    var openQuotes: [CalloutKind?] = []
    var openLists = 0
    var quotes = 0
    var tableCount = 0
    /// The footnote whose definition is being rendered.
    var currentFootnote: OpenFootnote?
    /// Whether a heading is rendered for a table of contents: nothing is recorded and no hook is asked then.
    var isOutline = false
    /// What hooks said of expressions, by their place in the parsed text.
    var replacements: [Int: InlineReplacement] = [:]
    var isLinkOpen = false
    /// Where the text of the link that is being rendered starts in the plain text.
    var linkText: Int?
    /// Whether a table's cell is rendered.
    var isCell = false

    /// Renders a source, with as many parses as it takes to be sure which lines define footnotes.
    static func render(_ source: SourceText, options: MarkdownOptions, hooks: (any MarkdownHooks)?) -> MarkdownDocument
    {
        var candidates = options.extensions.contains(.footnotes) ? FootnoteScanner.definitions(in: source) : []
        for attempt in 0... {
            let text = ParsedText(source, definitions: candidates)
            let document = text.bytes.withUnsafeBufferPointer { input -> MarkdownDocument? in
                guard let tree = SyntaxTree(input, smart: options.smartPunctuation) else { return .empty }
                let outline = DocumentOutline(tree, input: input, text: text, options: options)
                if outline.footnoteItems.count < candidates.count {
                    // The others stand in code or HTML. Leaving them as they are may change what is around them.
                    let isHopeless = attempt >= 3
                    candidates = candidates.enumerated()
                        .filter { !isHopeless && outline.footnoteItems[$0.offset] != nil }.map(\.element)
                    return nil
                }
                var rendering = DocumentRendering(
                    text: text, input: input, tree: tree, outline: outline, options: options, hooks: hooks)
                return withExtendedLifetime(tree) { rendering.run() }
            }
            if let document { return document }
        }
        return .empty
    }

    private init(
        text: ParsedText, input: UnsafeBufferPointer<UInt8>, tree: SyntaxTree, outline: DocumentOutline,
        options: MarkdownOptions, hooks: (any MarkdownHooks)?
    ) {
        self.text = text
        self.input = input
        self.tree = tree
        self.outline = outline
        self.options = options
        self.hooks = hooks
        html = ByteBuffer(capacity: input.count * 3 / 2 + 256)
        plain = ByteBuffer(capacity: input.count)
        let labels = text.definitions.enumerated().map { ($0.element.label, $0.offset) }
        extender = InlineExtender(
            input: input, extensions: options.extensions,
            footnotes: Dictionary(labels, uniquingKeysWith: { first, _ in first }))
    }

    private mutating func run() -> MarkdownDocument {
        reportEncoding()
        renderBlocks(in: tree.root)
        renderFootnotes()
        plain.removeTrailingWhitespace()
        return MarkdownDocument(
            html: html.bytes, headings: headings, links: links, images: images, plainText: plain.text(from: 0),
            firstParagraph: firstParagraph,
            issues: issues.enumerated().sorted { ($0.element.position, $0.offset) < ($1.element.position, $1.offset) }
                .map(\.element))
    }

    private mutating func reportEncoding() {
        guard let offset = text.source.firstRepair else { return }
        var finder = PositionFinder()
        let position = finder.position(of: offset, in: ParsedText(text.source, definitions: []))
        issues.append(
            MarkdownIssue(
                .badEncoding, "This is not UTF-8.", hint: "Save the file as UTF-8.", at: position))
    }

    mutating func position(of offset: Int) -> MarkdownPosition {
        finder.position(of: offset, in: text)
    }

    mutating func position(of block: SyntaxNode) -> MarkdownPosition {
        position(of: text.offset(line: block.startLine, column: block.startColumn))
    }

    mutating func report(_ kind: MarkdownIssue.Kind, _ message: String, hint: String, at position: MarkdownPosition) {
        guard !isOutline else { return }
        issues.append(MarkdownIssue(kind, message, hint: hint, at: position))
    }
}
