extension TemplateParser {
    /// Between the tags of a parent only blocks count; the renderer drops texts there and refuses other tags.
    mutating func checkTextInParent(upTo end: Int) {
        guard open.last?.isParent == true,
            let first = cursor.bytes[cursor.offset..<end].firstIndex(where: { !$0.isTemplateSpace })
        else { return }
        fail(
            "text inside a parent but outside its blocks is never shown",
            hint: "put it into a block: `{{$name}}…{{/name}}`", at: cursor.position(of: first))
    }

    mutating func checkAllowedInParent(_ position: TemplatePosition) {
        guard open.last?.isParent == true else { return }
        fail(
            "only blocks may stand directly inside a parent", hint: "put it into a block: `{{$name}}…{{/name}}`",
            at: position)
    }

    /// A combining character next to a delimiter hides it from the renderer, which goes by whole characters.
    mutating func checkCharacterBoundary(_ offset: Int) {
        let bytes = cursor.bytes
        let isNearOther = (offset > 0 && bytes[offset - 1] >= 0x80) || (offset < bytes.count && bytes[offset] >= 0x80)
        guard isNearOther else { return }
        let index = text.utf8.index(text.startIndex, offsetBy: offset)
        guard String.Index(index, within: text) == nil else { return }
        fail(
            "a character here combines with the delimiter of a tag", hint: "put a blank or a line break between them",
            at: cursor.position(of: offset))
    }

    mutating func dropIndentation(before start: Int) {
        let bytes = cursor.bytes
        var first = start
        while first > 0, bytes[first - 1] == 0x20 || bytes[first - 1] == 0x09 { first -= 1 }
        if first < start, first == 0 || bytes[first - 1] == UInt8(ascii: "\n") { dropped.append(first..<start) }
    }

    func renderedText() -> String {
        var kept: [UInt8] = []
        kept.reserveCapacity(cursor.bytes.count + 1)
        var start = 0
        for range in dropped {
            kept += cursor.bytes[start..<range.lowerBound]
            start = range.upperBound
        }
        kept += cursor.bytes[start...]
        // The renderer fails where the file ends in what might begin a tag.
        let missing = delimiters.start.count - 1
        if kept.suffix(missing).contains(delimiters.start[0]) {
            kept += [UInt8](repeating: UInt8(ascii: "\n"), count: missing)
        }
        return String(decoding: kept, as: UTF8.self)
    }
}
