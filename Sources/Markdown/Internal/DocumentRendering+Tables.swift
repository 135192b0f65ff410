extension DocumentRendering {
    /// How many empty cells rows may be filled up with: without a limit, a short source could make a huge page.
    private static let fillLimit = 100_000

    mutating func renderTable(_ table: Table) {
        html.startLine()
        startRegion()
        html.append("<table>\n<thead>\n")
        var filled = 0
        for (index, row) in table.rows.enumerated() {
            if index == 1 { html.append("<tbody>\n") }
            html.append("<tr>\n")
            for column in table.alignments.indices {
                let hasCell = column < row.count
                if !hasCell { filled += 1 }
                if filled > Self.fillLimit { break }
                let cell = hasCell ? table.cells[row.lowerBound + column] : nil
                render(cell, isHeader: index == 0, alignment: table.alignments[column])
            }
            html.append(index == 0 ? "</tr>\n</thead>\n" : "</tr>\n")
            endPlainLine()
        }
        html.append(table.rows.count > 1 ? "</tbody>\n</table>\n" : "</table>\n")
        if options.pageMarkup { html.append("</div>\n") }
        if table.isRuled { html.append("<hr />\n") }
    }

    private mutating func startRegion() {
        guard options.pageMarkup else { return }
        tableCount += 1
        html.append("<div class=\"table-wrap\" tabindex=\"0\" role=\"region\" aria-label=\"")
        html.append(escaping: options.labels.table)
        if tableCount > 1 {
            // Regions of a page are told apart by their names.
            html.append(" ")
            html.append(number: tableCount)
        }
        html.append("\">\n")
    }

    private mutating func render(_ cell: Table.Cell?, isHeader: Bool, alignment: Table.Alignment) {
        html.append(isHeader ? "<th" : "<td")
        if isHeader, options.pageMarkup { html.append(" scope=\"col\"") }
        if alignment != .none {
            html.append(options.pageMarkup ? " class=\"" : " align=\"")
            switch alignment {
            case .left: html.append("left")
            case .center: html.append("center")
            case .right: html.append("right")
            case .none: break
            }
            html.append("\"")
        }
        html.append(">")
        if let cell { renderCellContent(cell) }
        html.append(isHeader ? "</th>\n" : "</td>\n")
        plain.append(0x20)
    }

    private mutating func renderCellContent(_ cell: Table.Cell) {
        guard let content = cell.content else { return }
        tokenizer.run(content)
        tokenizer.dropPrefix(CellParser.guardLength)
        isCell = true
        render(extended(placed(tokenizer.tokens, of: content, from: cell.range.lowerBound)))
        isCell = false
    }
}
