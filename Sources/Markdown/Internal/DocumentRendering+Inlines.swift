extension DocumentRendering {
    /// The tokens of a block whose content starts at the offset, with their places if anyone will ask for them.
    func placed(_ tokens: [InlineToken], of block: SyntaxNode, from start: Int) -> [InlineToken] {
        guard tokenizer.needsPlaces || findsExtensions else { return tokens }
        var tokens = tokens
        let first = start
        var start = first
        // Link definitions at a block's start are not in the tree: then its text starts on a later line.
        for line in block.startLine...max(block.startLine, block.endLine) {
            var aligner = SourceAligner(input, from: start, quotes: quotes)
            if aligner.run(&tokens) { return tokens }
            guard let next = text.nextLineStart(after: start), line - block.startLine < 64 else { break }
            start = ContainerPrefix.skip(input, from: next, quotes: quotes)
        }
        // Text and tree do not fit: libcmark's own places are near enough, those of a cell are not.
        for index in tokens.indices {
            tokens[index].isVerbatim = true
            tokens[index].source = first
            guard !isCell, let node = tokens[index].node else { continue }
            tokens[index].source = text.offset(line: node.startLine, column: node.startColumn)
        }
        return tokens
    }

    private var findsExtensions: Bool { tokenizer.mayHoldExtensions && !options.extensions.isEmpty }

    /// The tokens of the block that was tokenized last, with what the extensions find in them.
    mutating func extended(_ tokens: [InlineToken]) -> [InlineToken] {
        guard findsExtensions else { return tokens }
        let tokens = extender.run(tokens)
        for (label, source) in extender.takeUndefinedFootnotes() {
            report(
                .undefinedFootnote, "The footnote [^\(label)] is not defined.",
                hint: "Define it with a line [^\(label)]: …, or escape the bracket as \\[.", at: position(of: source))
        }
        return tokens
    }

    mutating func render(_ tokens: [InlineToken]) {
        var index = 0
        while index < tokens.count {
            let token = tokens[index]
            switch token.kind {
            case .text, .tildes: appendText(token.text)
            case .softBreak:
                html.append(0x0A)
                plain.append(0x20)
            case .lineBreak:
                html.append("<br />\n")
                plain.append(0x20)
            case .code: renderCode(token.text)
            case .html: renderHTML(token)
            case .emphasisStart: html.append("<em>")
            case .emphasisEnd: html.append("</em>")
            case .strongStart: html.append("<strong>")
            case .strongEnd: html.append("</strong>")
            case .strikeStart: html.append("<del>")
            case .strikeEnd: html.append("</del>")
            case .linkStart: startLink(token)
            case .linkEnd: endLink()
            case .imageStart:
                index = renderImage(token, at: index, of: tokens)
            case .imageEnd: break
            case .footnote: renderFootnoteReference(token.number)
            case .expression: renderExpression(token)
            }
            index += 1
        }
    }

    private mutating func appendText(_ text: UnsafeBufferPointer<UInt8>) {
        html.append(escaping: text)
        plain.append(text)
    }

    private mutating func renderCode(_ code: UnsafeBufferPointer<UInt8>) {
        html.append("<code>")
        if isCell, code.contains(UInt8(ascii: "|")) {
            // In a cell, the backslash before a pipe belongs to the table.
            let unescaped = String(decoding: code, as: UTF8.self).split(
                separator: "\\|", omittingEmptySubsequences: false
            )
            .joined(separator: "|")
            html.append(escaping: unescaped)
            plain.append(raw: unescaped)
        } else {
            appendText(code)
        }
        html.append("</code>")
    }

    private mutating func renderHTML(_ token: InlineToken) {
        if options.allowsHTML {
            html.append(token.text)
        } else {
            if token.text.count > 1, token.text[1] == UInt8(ascii: "/") { return }
            reportHTML(token.text, at: token.source)
        }
    }

    private mutating func renderExpression(_ token: InlineToken) {
        let inner = UnsafeBufferPointer(rebasing: token.text[2..<token.text.count - 2])
        let trimmed = inner.drop { $0 <= 0x20 }
        var end = trimmed.endIndex
        while end > trimmed.startIndex, trimmed[end - 1] <= 0x20 { end -= 1 }
        let expression = String(decoding: trimmed[trimmed.startIndex..<end], as: UTF8.self)
        guard let replacement = replacement(for: expression, at: token.source) else {
            appendText(token.text)
            return
        }
        html.append(raw: replacement.html)
        plain.append(raw: replacement.text)
    }

    /// What the hook says of an expression. It is asked once, though headings are rendered twice.
    private mutating func replacement(for expression: String, at offset: Int) -> InlineReplacement? {
        if isOutline { return replacements[offset] }
        let replacement = hooks?.expression(expression, at: position(of: offset))
        replacements[offset] = replacement
        return replacement
    }
}
