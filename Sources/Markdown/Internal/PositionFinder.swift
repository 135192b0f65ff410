/// Turns offsets in the parsed text into positions in the source. It remembers the last one, so that asking in order
/// costs one pass, however long a line is.
struct PositionFinder {
    private var line = 1
    private var offset = 0
    private var column = 1

    mutating func position(of parsedOffset: Int, in text: ParsedText) -> MarkdownPosition {
        let place = text.sourcePlace(of: parsedOffset)
        if place.line != line || place.offset < offset {
            line = place.line
            offset = text.source.lineStarts[line - 1]
            column = 1
        }
        text.source.bytes.withUnsafeBufferPointer { bytes in
            while offset < place.offset {
                if bytes[offset] & 0xC0 != 0x80 { column += 1 }
                offset += 1
            }
        }
        return MarkdownPosition(line: line, column: column)
    }
}
