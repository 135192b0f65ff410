extension TemplateParser {
    /// Reads a name and the end of its tag. Without success it reports why and moves to the end of the tag.
    mutating func readName(isPath: Bool = false, _ tag: TemplatePosition) -> TagName? {
        let start = cursor.offset
        cursor.skipSpace()
        let position = cursor.position(of: cursor.offset)
        let text = String(
            decoding: cursor.read { $0.isTemplateName || (isPath && $0 == UInt8(ascii: "/")) }, as: UTF8.self)
        cursor.skipSpace()
        if cursor.starts(with: delimiters.end), isPath ? !text.isEmpty : Self.isName(text) {
            cursor.offset += delimiters.end.count
            return TagName(text: text, position: position)
        }
        cursor.offset = start
        reportBadName(tag)
        return nil
    }

    /// Names with dots between them, or a dot alone.
    static func isName(_ text: String) -> Bool {
        text == "." || text.split(separator: ".", omittingEmptySubsequences: false).allSatisfy { !$0.isEmpty }
    }

    mutating func reportBadName(_ tag: TemplatePosition) {
        let start = cursor.offset
        guard let end = cursor.nextEnd(delimiters.end), end < cursor.nextStart(delimiters.start) ?? Int.max else {
            return failUnclosed(at: tag)
        }
        let name = trimmed(cursor.bytes[start..<end])
        cursor.offset = end + delimiters.end.count
        if name.isEmpty {
            fail("the tag names nothing", hint: "write a field's name into it, or delete it", at: tag)
        } else if name.contains("(") {
            fail(
                "`\(name)` is a function, and functions are not supported",
                hint: "templates only show fields; use one that has the value as it is to be shown", at: tag)
        } else if name.hasPrefix("*") {
            fail("names of partials cannot come from a field", hint: "write the partial's name out", at: tag)
        } else if name.contains("/") {
            fail(
                "a parent cannot stand in a subfolder, because its end could not name it",
                hint: "move the template up into `Templates/`", at: tag)
        } else {
            fail(
                "`\(name)` is not a name",
                hint: "names consist of ASCII letters, digits, `_` and `-`, with dots between names", at: tag)
        }
    }

    mutating func skipToEnd(_ position: TemplatePosition) {
        if let end = cursor.nextEnd(delimiters.end) { cursor.offset = end + delimiters.end.count }
    }

    func trimmed(_ bytes: ArraySlice<UInt8>) -> String {
        let tail = bytes.drop(while: \.isTemplateSpace)
        let count = tail.reversed().drop(while: \.isTemplateSpace).count
        return String(decoding: tail.prefix(count), as: UTF8.self)
    }
}
