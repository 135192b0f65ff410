extension DocumentRendering {
    mutating func renderCodeBlock(_ node: SyntaxNode) {
        let info = node.fenceInfo
        html.startLine()
        if let hooks, isFenced(node) {
            let replacement = hooks.fence(
                String(decoding: info, as: UTF8.self), body: String(decoding: node.literal, as: UTF8.self),
                at: position(of: node))
            if let replacement {
                html.append(raw: replacement)
                html.startLine()
                return
            }
        }
        html.append(options.pageMarkup ? "<pre tabindex=\"0\"><code" : "<pre><code")
        let language = info.prefix { $0 > 0x20 }
        if !language.isEmpty {
            html.append(" class=\"language-")
            html.append(escaping: UnsafeBufferPointer(rebasing: language))
            html.append("\"")
        }
        html.append(">")
        html.append(escaping: node.literal)
        html.append("</code></pre>\n")
    }

    /// Whether a block of code stands between fences: libcmark says so only of those with an info string.
    private func isFenced(_ node: SyntaxNode) -> Bool {
        if !node.fenceInfo.isEmpty { return true }
        let offset = text.offset(line: node.startLine, column: node.startColumn)
        guard offset + 2 < input.count else { return false }
        let byte = input[offset]
        return (byte == UInt8(ascii: "`") || byte == UInt8(ascii: "~")) && input[offset + 1] == byte
            && input[offset + 2] == byte && !literalStarts(node, at: offset)
    }

    /// Whether the block's own text starts at the offset: then it is indented, and only looks like a fence.
    private func literalStarts(_ node: SyntaxNode, at offset: Int) -> Bool {
        let line = node.literal.prefix { $0 != 0x0A }
        guard !line.isEmpty, offset + line.count <= input.count else { return false }
        return zip(line, input[offset...]).allSatisfy { $0 == $1 } && node.startLine == node.endLine
    }

    mutating func renderHTMLBlock(_ node: SyntaxNode) {
        html.startLine()
        guard !options.allowsHTML else {
            html.append(node.literal)
            html.startLine()
            return
        }
        let offset = text.offset(line: node.startLine, column: node.startColumn)
        let trimmed = node.literal.drop { $0 <= 0x20 }
        reportHTML(UnsafeBufferPointer(rebasing: trimmed), at: offset)
    }

    /// Reports HTML that is left out, unless it is a comment, which nobody misses.
    mutating func reportHTML(_ markup: UnsafeBufferPointer<UInt8>, at offset: Int) {
        if markup.count >= 4, markup[1] == UInt8(ascii: "!"), markup[2] == UInt8(ascii: "-") { return }
        let name = markup.dropFirst().prefix { $0.isAlphanumeric || $0 == UInt8(ascii: "/") || $0 == UInt8(ascii: "-") }
        report(
            .rawHTML, "HTML is not allowed here: <\(String(decoding: name, as: UTF8.self))> was left out.",
            hint: "Write it in Markdown, or escape it as \\<.", at: position(of: offset))
    }
}
