extension DocumentRendering {
    mutating func renderParagraph(_ node: SyntaxNode) {
        if let index = outline.tablesByParagraph[node] {
            let table = outline.tables[index]
            if let leading = table.leading, let content = leading.content {
                tokenizer.run(content)
                tokenizer.dropPrefix(CellParser.guardLength)
                renderParagraph(node, from: leading.range.lowerBound)
            }
            renderTable(table)
        } else {
            tokenizer.run(node)
            renderParagraph(node, from: text.offset(line: node.startLine, column: node.startColumn))
        }
    }

    /// Renders a paragraph that has been tokenized and whose content starts at the offset.
    private mutating func renderParagraph(_ node: SyntaxNode, from offset: Int) {
        var tokens = placed(tokenizer.tokens, of: node, from: offset)
        if isCalloutStart(node) {
            dropCalloutMarker(&tokens)
            if tokens.isEmpty { return }
        }
        let isTight = isTight(node)
        if !isTight {
            html.startLine()
            html.append("<p>")
        }
        if let isDone = taskState(of: node) {
            renderTaskBox(isDone)
            dropTaskMarker(&tokens)
        }
        let plainStart = plain.count
        render(extended(tokens))
        if firstParagraph.isEmpty, quotes == 0, openLists == 0, currentFootnote == nil {
            firstParagraph = plain.text(from: plainStart)
        }
        if !isTight {
            let isLast = currentFootnote?.item.lastChild == node && outline.tablesByParagraph[node] == nil
            if isLast { renderBackReferences() }
            html.append("</p>\n")
        }
        endPlainLine()
    }

    /// Ends a line of the plain text, if it has one.
    mutating func endPlainLine() {
        plain.removeTrailingWhitespace()
        if !plain.isEmpty { plain.append(0x0A) }
    }

    /// Whether the paragraph stands in an item of a list without blank lines, and so gets no element of its own.
    private func isTight(_ paragraph: SyntaxNode) -> Bool {
        guard let item = paragraph.parent, item.kind == .item, item != currentFootnote?.item, let list = item.parent
        else { return false }
        return list.isTightList
    }

    private func dropCalloutMarker(_ tokens: inout [InlineToken]) {
        let hasBreak = tokens.count > 1 && (tokens[1].kind == .softBreak || tokens[1].kind == .lineBreak)
        tokens.removeFirst(hasBreak ? 2 : 1)
    }

    /// Drops `[ ]` from the text that starts a task; the space behind it stays in the HTML alone.
    private mutating func dropTaskMarker(_ tokens: inout [InlineToken]) {
        let length = 4
        guard let first = tokens.first, first.kind == .text, first.text.count >= length else { return }
        html.append(" ")
        tokens[0] = first.part(length..<first.text.count, source: first.source + length)
    }

    private mutating func renderTaskBox(_ isDone: Bool) {
        html.append("<input ")
        if isDone { html.append("checked=\"\" ") }
        html.append("disabled=\"\" type=\"checkbox\"")
        if options.pageMarkup {
            html.append(" aria-label=\"")
            html.append(escaping: isDone ? options.labels.doneTask : options.labels.openTask)
            html.append("\"")
        }
        html.append(">")
    }

    mutating func renderHeading(_ node: SyntaxNode) {
        var level = node.headingLevel
        if let base = options.headingBase, let highest = outline.highestHeading { level += base - highest }
        level = min(6, max(1, level))
        html.startLine()
        html.append("<h")
        html.append(number: level)
        let open = html.count
        let plainStart = plain.count
        tokenizer.run(node)
        let tokens = extended(placed(tokenizer.tokens, of: node, from: headingContent(node)))
        guard options.headingIDs else {
            html.append(">")
            render(tokens)
            endHeading(level)
            return
        }
        // The id comes of the text, which is known only when the content has been rendered.
        render(tokens)
        let content = html.text(from: open)
        let title = plain.text(from: plainStart)
        let outlineHTML = needsOutlineHTML(tokens) ? outlineHTML(tokens) : content
        let id = options.idPrefix + slugs.id(for: title)
        html.truncate(to: open)
        html.append(" id=\"")
        html.append(escaping: id)
        html.append("\">")
        html.append(raw: content)
        if options.headingAnchors { renderAnchor(to: id) }
        endHeading(level)
        headings.append(
            MarkdownHeading(level: level, id: id, text: title, html: outlineHTML, position: position(of: node)))
    }

    /// Where the content of a heading starts: behind the `#` if it has them.
    private func headingContent(_ node: SyntaxNode) -> Int {
        var offset = text.offset(line: node.startLine, column: node.startColumn)
        guard offset < input.count, input[offset] == UInt8(ascii: "#") else { return offset }
        while offset < input.count, input[offset] == UInt8(ascii: "#") { offset += 1 }
        return ContainerPrefix.skipSpaces(input, from: offset)
    }

    private mutating func endHeading(_ level: Int) {
        html.append("</h")
        html.append(number: level)
        html.append(">\n")
        endPlainLine()
    }

    private mutating func renderAnchor(to id: String) {
        html.append(" <a class=\"anchor\" href=\"#")
        html.append(address: id)
        html.append("\" aria-label=\"")
        html.append(escaping: options.labels.sectionLink)
        html.append("\">#</a>")
    }

    private func needsOutlineHTML(_ tokens: [InlineToken]) -> Bool {
        tokens.contains { $0.kind == .linkStart || $0.kind == .footnote || $0.kind == .imageStart }
    }

    /// The content of a heading without links, footnote references and images.
    private mutating func outlineHTML(_ tokens: [InlineToken]) -> String {
        let (start, plainStart) = (html.count, plain.count)
        isOutline = true
        render(tokens)
        isOutline = false
        let text = html.text(from: start)
        html.truncate(to: start)
        plain.truncate(to: plainStart)
        return text
    }
}
