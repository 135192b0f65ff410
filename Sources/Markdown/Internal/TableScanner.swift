/// Recognizes the tables of the GFM specification in the lines of a paragraph.
struct TableScanner {
    let input: UnsafeBufferPointer<UInt8>
    let text: ParsedText

    /// The table in a paragraph that stands in that many quotes; nil if it holds none.
    func table(in paragraph: SyntaxNode, quotes: Int) -> Table? {
        let first = paragraph.startLine
        var last = min(paragraph.endLine, text.lineStarts.count)
        guard last > first else { return nil }
        var isRuled = false
        if paragraph.kind == .heading {
            guard let underline = underline(from: first + 1, to: last, quotes: quotes) else { return nil }
            isRuled = underline.isRule
            last = isRuled ? underline.line - 1 : underline.line
            guard last > first else { return nil }
        }
        for line in first + 1...last {
            let delimiters = content(ofLine: line, quotes: quotes)
            guard let alignments = alignments(delimiters) else { continue }
            let header = line - 1 == first ? firstLine(of: paragraph) : content(ofLine: line - 1, quotes: quotes)
            var cells: [Table.Cell] = []
            split(header, into: &cells)
            guard cells.count == alignments.count else { continue }
            var rows = [0..<cells.count]
            if line < last {
                rows.reserveCapacity(last - line + 1)
                for row in line + 1...last {
                    let start = cells.count
                    split(content(ofLine: row, quotes: quotes), into: &cells)
                    rows.append(start..<cells.count)
                }
            }
            return Table(
                leading: leading(paragraph, before: line - 1, quotes: quotes), alignments: alignments, cells: cells,
                rows: rows, isRuled: isRuled)
        }
        return nil
    }

    /// The line that made a heading of the lines above it. Below a table it is a rule, or a row if it is of `=`.
    private func underline(from first: Int, to last: Int, quotes: Int) -> (line: Int, isRule: Bool)? {
        for line in first...last {
            let content = content(ofLine: line, quotes: quotes)
            guard let start = content.first, input[start] == UInt8(ascii: "-") || input[start] == UInt8(ascii: "=")
            else { continue }
            let rest = content.drop { input[$0] == input[start] }
            if rest.allSatisfy({ input[$0] <= 0x20 }) { return (line, input[start] == UInt8(ascii: "-")) }
        }
        return nil
    }

    private func leading(_ paragraph: SyntaxNode, before line: Int, quotes: Int) -> Table.Cell? {
        var start = firstLine(of: paragraph)
        var first = paragraph.startLine
        // Link definitions at a paragraph's start are no part of its text.
        while first < line, start.count > 3, input[start.lowerBound] == UInt8(ascii: "["), definesLink(start) {
            first += 1
            start = content(ofLine: first, quotes: quotes)
        }
        guard line > first else { return nil }
        return Table.Cell(range: start.lowerBound..<text.contentEnd(ofLine: line - 1), content: nil)
    }

    private func definesLink(_ line: Range<Int>) -> Bool {
        line.dropLast().contains { input[$0] == UInt8(ascii: "]") && input[$0 + 1] == UInt8(ascii: ":") }
    }

    private func firstLine(of paragraph: SyntaxNode) -> Range<Int> {
        let start = text.offset(line: paragraph.startLine, column: paragraph.startColumn)
        return start..<max(start, text.contentEnd(ofLine: paragraph.startLine))
    }

    private func content(ofLine line: Int, quotes: Int) -> Range<Int> {
        let start = ContainerPrefix.skip(input, from: text.lineStarts[line - 1], quotes: quotes)
        return start..<max(start, text.contentEnd(ofLine: line))
    }

    private func alignments(_ line: Range<Int>) -> [Table.Alignment]? {
        for offset in line {
            switch input[offset] {
            case UInt8(ascii: "|"), UInt8(ascii: "-"), UInt8(ascii: ":"), 0x20, 0x09: break
            default: return nil
            }
        }
        var cells: [Table.Cell] = []
        split(line, into: &cells)
        guard !cells.isEmpty else { return nil }
        var alignments: [Table.Alignment] = []
        for cell in cells {
            guard let first = cell.range.first, let last = cell.range.last else { return nil }
            let isLeft = input[first] == UInt8(ascii: ":")
            let isRight = input[last] == UInt8(ascii: ":")
            let dashes = cell.range.dropFirst(isLeft ? 1 : 0).dropLast(isRight ? 1 : 0)
            guard !dashes.isEmpty, dashes.allSatisfy({ input[$0] == UInt8(ascii: "-") }) else { return nil }
            alignments.append(isLeft ? (isRight ? .center : .left) : (isRight ? .right : .none))
        }
        return alignments
    }

    /// Splits a row at the pipes that no backslash stands before.
    private func split(_ line: Range<Int>, into cells: inout [Table.Cell]) {
        var end = line.upperBound
        while end > line.lowerBound, input[end - 1] <= 0x20 { end -= 1 }
        var start = line.lowerBound
        while start < end, input[start] <= 0x20 { start += 1 }
        if start < end, input[start] == UInt8(ascii: "|") { start += 1 }
        var offset = start
        while offset < end {
            if input[offset] == UInt8(ascii: "|"), input[offset - 1] != UInt8(ascii: "\\") || offset == start {
                cells.append(Table.Cell(range: trimmed(start..<offset), content: nil))
                start = offset + 1
            }
            offset += 1
        }
        if start < end { cells.append(Table.Cell(range: trimmed(start..<end), content: nil)) }
    }

    private func trimmed(_ range: Range<Int>) -> Range<Int> {
        var (start, end) = (range.lowerBound, range.upperBound)
        while start < end, input[start] <= 0x20 { start += 1 }
        while end > start, input[end - 1] <= 0x20 { end -= 1 }
        return start..<end
    }
}
