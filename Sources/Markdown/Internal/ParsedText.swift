/// The text that libcmark parses: the source, with another marker where footnotes are defined.
struct ParsedText {
    let source: SourceText
    /// The bytes that are parsed; they have the same lines as the source.
    let bytes: [UInt8]
    /// The offset in `bytes` at which each line starts.
    let lineStarts: [Int]
    let definitions: [FootnoteDefinition]
    /// The index in `definitions` by line.
    let definitionsByLine: [Int: Int]

    init(_ source: SourceText, definitions: [FootnoteDefinition]) {
        self.source = source
        self.definitions = definitions
        if definitions.isEmpty {
            bytes = source.bytes
            lineStarts = source.lineStarts
            definitionsByLine = [:]
            return
        }
        var buffer = ByteBuffer(capacity: source.bytes.count)
        var copied = 0
        source.bytes.withUnsafeBufferPointer { bytes in
            for definition in definitions {
                buffer.append(UnsafeBufferPointer(rebasing: bytes[copied..<definition.markerStart]))
                buffer.append(definition.replacement)
                copied = definition.textStart
            }
            buffer.append(UnsafeBufferPointer(rebasing: bytes[copied...]))
        }
        bytes = buffer.bytes
        lineStarts = SourceText.lineStarts(of: bytes)
        definitionsByLine = Dictionary(
            definitions.enumerated().map { ($0.element.line, $0.offset) }, uniquingKeysWith: { first, _ in first })
    }

    /// The index of the footnote definition that a list item stands for; nil if it is an ordinary item.
    func definition(of item: SyntaxNode) -> Int? {
        guard !definitions.isEmpty, let index = definitionsByLine[item.startLine] else { return nil }
        let definition = definitions[index]
        return item.startColumn - 1 == definition.markerStart - source.lineStarts[definition.line - 1] ? index : nil
    }

    /// The offset in `bytes` of a place as libcmark gives it, both counted from 1 and brought into range.
    func offset(line: Int, column: Int) -> Int {
        let index = min(max(0, line - 1), lineStarts.count - 1)
        let end = index + 1 < lineStarts.count ? lineStarts[index + 1] : bytes.count
        return min(lineStarts[index] + max(0, column - 1), end)
    }

    /// The start of the line after the one that holds the offset; nil if that is the last.
    func nextLineStart(after offset: Int) -> Int? {
        let index = lineIndex(of: offset) + 1
        return index < lineStarts.count ? lineStarts[index] : nil
    }

    /// The offset at which a line ends, its line break not included.
    func contentEnd(ofLine line: Int) -> Int {
        let index = min(max(0, line - 1), lineStarts.count - 1)
        var end = index + 1 < lineStarts.count ? lineStarts[index + 1] : bytes.count
        while end > lineStarts[index], bytes[end - 1] == 0x0A || bytes[end - 1] == 0x0D { end -= 1 }
        return end
    }

    /// The line and the offset in the source that belong to an offset in `bytes`.
    func sourcePlace(of offset: Int) -> (line: Int, offset: Int) {
        let index = lineIndex(of: offset)
        let inLine = offset - lineStarts[index]
        var place = source.lineStarts[index] + inLine
        if let known = definitionsByLine[index + 1] {
            let definition = definitions[known]
            let markerEnd = definition.markerStart - source.lineStarts[index] + definition.replacement.utf8CodeUnitCount
            if inLine >= markerEnd { place = definition.textStart + inLine - markerEnd }
        }
        return (index + 1, min(place, source.bytes.count))
    }

    private func lineIndex(of offset: Int) -> Int {
        var low = 0
        var high = lineStarts.count
        while high - low > 1 {
            let middle = (low + high) / 2
            if lineStarts[middle] <= offset { low = middle } else { high = middle }
        }
        return low
    }
}
