extension DocumentRendering {
    /// Renders the definitions of the footnotes that the text refers to, in the order of their numbers.
    mutating func renderFootnotes() {
        reportFootnotes()
        guard !footnotes.order.isEmpty else { return }
        html.startLine()
        html.append("<section class=\"footnotes\" role=\"doc-endnotes\" aria-label=\"")
        html.append(escaping: options.labels.footnotes)
        html.append("\">\n<ol>\n")
        var number = 1
        // A footnote may refer to others, so the list may grow while it is rendered.
        while number <= footnotes.order.count {
            let definition = footnotes.order[number - 1]
            if let item = outline.footnoteItems[definition] {
                render(OpenFootnote(definition: definition, number: number, item: item))
            }
            number += 1
        }
        html.append("</ol>\n</section>\n")
        reportUnused()
    }

    private mutating func render(_ footnote: OpenFootnote) {
        currentFootnote = footnote
        quotes = DocumentOutline.quotes(around: footnote.item)
        html.append("<li id=\"")
        html.append(escaping: options.idPrefix)
        html.append("fn:")
        html.append(number: footnote.number)
        html.append("\">\n")
        renderBlocks(in: footnote.item)
        if currentFootnote?.hasBackReferences == false {
            html.startLine()
            html.append("<p>")
            renderBackReferences()
            html.append("</p>\n")
        }
        html.append("</li>\n")
        currentFootnote = nil
        quotes = 0
    }

    /// Renders the links that lead from a footnote back to where the text refers to it.
    mutating func renderBackReferences() {
        guard let footnote = currentFootnote else { return }
        currentFootnote?.hasBackReferences = true
        for reference in 1...max(1, footnotes.references(to: footnote.definition)) {
            html.append(" <a class=\"footnote-back\" href=\"#")
            appendReferenceID(footnote.number, reference)
            html.append("\" role=\"doc-backlink\" aria-label=\"")
            html.append(escaping: options.labels.backReference)
            html.append(" ")
            html.append(number: footnote.number)
            if reference > 1 {
                html.append("-")
                html.append(number: reference)
            }
            html.append("\">↩</a>")
        }
    }

    mutating func renderFootnoteReference(_ definition: Int) {
        guard !isOutline else { return }
        let (number, reference) = footnotes.refer(to: definition)
        plain.removeTrailingWhitespace(onLine: true)
        html.append("<sup class=\"footnote\"><a id=\"")
        appendReferenceID(number, reference)
        html.append("\" href=\"#")
        html.append(address: options.idPrefix)
        html.append("fn:")
        html.append(number: number)
        html.append("\" role=\"doc-noteref\">")
        html.append(number: number)
        html.append("</a></sup>")
    }

    private mutating func appendReferenceID(_ number: Int, _ reference: Int) {
        html.append(escaping: options.idPrefix)
        html.append("fnref:")
        html.append(number: number)
        if reference > 1 {
            html.append("-")
            html.append(number: reference)
        }
    }

    private mutating func reportFootnotes() {
        var seen: Set<String> = []
        for definition in text.definitions where !seen.insert(definition.label).inserted {
            report(
                .duplicateFootnote, "The footnote [^\(definition.label)] is defined twice; the first one counts.",
                hint: "Give it another name, or remove it.", at: position(of: definition))
        }
        if footnotes.order.isEmpty { reportUnused() }
    }

    private mutating func reportUnused() {
        var seen: Set<String> = []
        for (index, definition) in text.definitions.enumerated() where seen.insert(definition.label).inserted {
            guard footnotes.references(to: index) == 0 else { continue }
            report(
                .unusedFootnote, "Nothing refers to the footnote [^\(definition.label)], so it is not shown.",
                hint: "Refer to it with [^\(definition.label)], or remove it.", at: position(of: definition))
        }
    }

    private mutating func position(of definition: FootnoteDefinition) -> MarkdownPosition {
        let start = text.source.lineStarts[definition.line - 1]
        let indentation = definition.markerStart - start
        return position(of: text.lineStarts[definition.line - 1] + indentation)
    }
}
