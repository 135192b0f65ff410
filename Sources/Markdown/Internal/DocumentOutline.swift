/// What must be known of a document's blocks before the first is rendered.
struct DocumentOutline {
    private(set) var highestHeading: Int?
    /// The index of the table in a paragraph, or in what CommonMark takes for a heading.
    private(set) var tablesByParagraph: [SyntaxNode: Int] = [:]
    private(set) var tables: [Table] = []
    /// The items that stand for footnote definitions, by the index of the definition.
    private(set) var footnoteItems: [Int: SyntaxNode] = [:]
    /// Holds the content of the tables' cells.
    private(set) var cellTree: SyntaxTree?

    init(_ tree: SyntaxTree, input: UnsafeBufferPointer<UInt8>, text: ParsedText, options: MarkdownOptions) {
        let scanner = TableScanner(input: input, text: text)
        let findsTables = options.extensions.contains(.tables) && input.contains(UInt8(ascii: "|"))
        let mayHoldTable = { (node: SyntaxNode) in findsTables && node.endLine > node.startLine }
        var quotesOfTables: [Int] = []
        var current: SyntaxNode? = tree.root
        while let node = current {
            switch node.kind {
            case .paragraph where mayHoldTable(node), .heading where mayHoldTable(node):
                let quotes = Self.quotes(around: node)
                if let table = scanner.table(in: node, quotes: quotes) {
                    tablesByParagraph[node] = tables.count
                    tables.append(table)
                    quotesOfTables.append(quotes)
                } else if node.kind == .heading {
                    highestHeading = min(highestHeading ?? 6, node.headingLevel)
                }
            case .heading: highestHeading = min(highestHeading ?? 6, node.headingLevel)
            case .item:
                if let index = text.definition(of: node) { footnoteItems[index] = node }
            default: break
            }
            current = node.nextBlock()
        }
        if !tables.isEmpty {
            cellTree = CellParser(input: input).parse(&tables, quotes: quotesOfTables, smart: options.smartPunctuation)
        }
    }

    /// How many quotes a block stands in.
    static func quotes(around node: SyntaxNode) -> Int {
        var count = 0
        var current = node.parent
        while let parent = current {
            if parent.kind == .quote { count += 1 }
            current = parent.parent
        }
        return count
    }
}
