extension DocumentRendering {
    /// Renders the blocks in a container, without recursion: quotes and lists may be nested as deep as memory allows.
    mutating func renderBlocks(in container: SyntaxNode) {
        var current = container.firstChild
        while let node = current {
            if start(node) {
                if let child = node.firstChild {
                    current = child
                    continue
                }
                end(node)
            }
            current = node.next
            var open = node
            while current == nil, let parent = open.parent, parent != container {
                end(parent)
                current = parent.next
                open = parent
            }
        }
    }

    /// Renders a block, or the start of a container; says whether its children are to be rendered.
    private mutating func start(_ node: SyntaxNode) -> Bool {
        switch node.kind {
        case .quote:
            startQuote(node)
            return true
        case .list: return startList(node)
        case .item: return startItem(node)
        case .paragraph: renderParagraph(node)
        case .heading where outline.tablesByParagraph[node] != nil: renderParagraph(node)
        case .heading: renderHeading(node)
        case .codeBlock: renderCodeBlock(node)
        case .htmlBlock: renderHTMLBlock(node)
        case .thematicBreak:
            html.startLine()
            html.append("<hr />\n")
        default: break
        }
        return false
    }

    private mutating func end(_ node: SyntaxNode) {
        switch node.kind {
        case .quote:
            quotes -= 1
            html.startLine()
            let callout = openQuotes.popLast() ?? nil
            html.append(callout == nil ? "</blockquote>\n" : "</div>\n")
        case .list:
            openLists -= 1
            html.startLine()
            html.append(node.isOrderedList ? "</ol>\n" : "</ul>\n")
        case .item: html.append("</li>\n")
        default: break
        }
    }

    // MARK: Quotes

    private mutating func startQuote(_ node: SyntaxNode) {
        quotes += 1
        let callout = calloutKind(of: node)
        openQuotes.append(callout)
        html.startLine()
        guard let callout else {
            html.append("<blockquote>\n")
            return
        }
        html.append("<div class=\"callout callout-")
        html.append(raw: callout.rawValue)
        html.append("\" role=\"note\">\n<p class=\"callout-title\">")
        html.append(escaping: callout.title(options.labels))
        html.append("</p>\n")
    }

    private func calloutKind(of quote: SyntaxNode) -> CalloutKind? {
        guard options.extensions.contains(.callouts), let paragraph = quote.firstChild, paragraph.kind == .paragraph,
            let marker = paragraph.firstChild, marker.kind == .text, let kind = CalloutKind(marker: marker.literal),
            startsVerbatim(paragraph, with: "[!")
        else { return nil }
        switch marker.next?.kind {
        case nil, .softBreak, .lineBreak: return kind
        default: return nil
        }
    }

    /// Whether a paragraph is the first of a callout, and so starts with its marker.
    func isCalloutStart(_ paragraph: SyntaxNode) -> Bool {
        guard let last = openQuotes.last, last != nil, let quote = paragraph.parent else { return false }
        return quote.kind == .quote && quote.firstChild == paragraph
    }

    /// Whether the source of a paragraph starts just so: an escaped bracket in it is an ordinary one in the tree.
    func startsVerbatim(_ paragraph: SyntaxNode, with prefix: StaticString) -> Bool {
        let offset = text.offset(line: paragraph.startLine, column: paragraph.startColumn)
        guard offset + prefix.utf8CodeUnitCount <= input.count else { return false }
        return (0..<prefix.utf8CodeUnitCount).allSatisfy { input[offset + $0] == prefix.utf8Start[$0] }
    }

    // MARK: Lists

    private mutating func startList(_ node: SyntaxNode) -> Bool {
        guard hasRenderedItem(node) else { return false }
        openLists += 1
        html.startLine()
        guard node.isOrderedList else {
            html.append("<ul>\n")
            return true
        }
        if node.listStart == 1 {
            html.append("<ol>\n")
        } else {
            html.append("<ol start=\"")
            html.append(number: node.listStart)
            html.append("\">\n")
        }
        return true
    }

    /// Whether a list has an item that is not a footnote's definition.
    private func hasRenderedItem(_ list: SyntaxNode) -> Bool {
        guard !text.definitions.isEmpty else { return true }
        var item = list.firstChild
        while let node = item {
            if text.definition(of: node) == nil { return true }
            item = node.next
        }
        return false
    }

    private mutating func startItem(_ node: SyntaxNode) -> Bool {
        if text.definition(of: node) != nil { return false }
        html.startLine()
        if options.pageMarkup, let first = node.firstChild, taskState(of: first) != nil {
            html.append("<li class=\"task\">")
        } else {
            html.append("<li>")
        }
        return true
    }

    /// Whether the task that an item's first paragraph starts with is done; nil if it is no task.
    func taskState(of paragraph: SyntaxNode) -> Bool? {
        guard options.extensions.contains(.taskLists), paragraph.kind == .paragraph,
            let item = paragraph.parent, item.kind == .item, item.firstChild == paragraph,
            let first = paragraph.firstChild, first.kind == .text
        else { return nil }
        let literal = first.literal
        guard literal.count > 3, literal[0] == UInt8(ascii: "["), literal[2] == UInt8(ascii: "]"), literal[3] == 0x20,
            startsVerbatim(paragraph, with: "[")
        else { return nil }
        switch literal[1] {
        case 0x20: return false
        case UInt8(ascii: "x"), UInt8(ascii: "X"): return true
        default: return nil
        }
    }
}
