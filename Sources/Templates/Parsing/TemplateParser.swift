import Diagnostics

/// Reads a template into nodes, and refuses whatever the renderer would read differently or silently drop.
struct TemplateParser {
    let file: String
    let text: String
    var cursor: TemplateCursor
    var delimiters = Delimiters.standard
    var open: [OpenTag] = []
    var nodes: [TemplateNode] = []
    var errors: [Diagnostic] = []
    /// Blanks that are left out of what the renderer gets.
    var dropped: [Range<Int>] = []

    private init(file: String, bytes: [UInt8], text: String) {
        self.file = file
        self.text = text
        cursor = TemplateCursor(bytes)
    }

    /// Reads the template `name` from the bytes of `file`.
    static func parse(name: String, file: String, isBuiltin: Bool, bytes: [UInt8]) -> ParsedTemplate {
        let bytes = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? Array(bytes.dropFirst(3)) : bytes
        guard let text = String(validating: bytes, as: UTF8.self) else {
            let error = Diagnostic(
                .error, "template/encoding", "the template is not UTF-8", hint: "save the file as UTF-8",
                at: Place(file: file))
            return ParsedTemplate(
                name: name, file: file, isBuiltin: isBuiltin, nodes: [], syntaxErrors: [error], renderedText: "")
        }
        var parser = TemplateParser(file: file, bytes: bytes, text: text)
        parser.parse()
        return ParsedTemplate(
            name: name, file: file, isBuiltin: isBuiltin, nodes: parser.nodes, syntaxErrors: parser.errors,
            renderedText: parser.renderedText())
    }

    mutating func parse() {
        while let start = cursor.nextStart(delimiters.start) {
            checkTextInParent(upTo: start)
            cursor.offset = start
            readTag()
        }
        checkTextInParent(upTo: cursor.bytes.count)
        // Where the end of the file is missing, that is one mistake.
        let unclosed = open.reversed().filter { tag in
            if case .broken = tag.kind { false } else { !tag.isDoubtful }
        }
        guard let tag = unclosed.first else { return }
        fail(
            "`\(tag.name.text)` is opened here and never closed", hint: "close it with `\(closing(tag.name.text))`",
            at: tag.position, related: unclosed.dropFirst().map { RelatedPlace("around it", at: place($0.position)) })
    }

    mutating func readTag() {
        let start = cursor.offset
        let position = cursor.position(of: start)
        let delimiters = delimiters
        checkCharacterBoundary(start)
        cursor.offset += delimiters.start.count
        guard let sigil = cursor.current else { return failUnclosed(at: position) }
        if sigil.isTemplateLineEnd {
            return fail(
                "a tag cannot begin with a line break", hint: "put the name right after the opening delimiter",
                at: position)
        }
        switch sigil {
        case UInt8(ascii: "!"):
            guard let end = cursor.nextEnd(delimiters.end) else { return failUnclosed(at: position) }
            cursor.offset = end + delimiters.end.count
        case UInt8(ascii: "="):
            cursor.offset += 1
            readDelimiters(position)
        case UInt8(ascii: "/"):
            cursor.offset += 1
            readClosing(position)
        case UInt8(ascii: "#"), UInt8(ascii: "^"):
            cursor.offset += 1
            openSection(isInverted: sigil == UInt8(ascii: "^"), position)
        case UInt8(ascii: "$"):
            cursor.offset += 1
            dropIndentation(before: start)
            openTag(.block, position)
        case UInt8(ascii: "<"):
            cursor.offset += 1
            dropIndentation(before: start)
            openTag(.parent, position)
        case UInt8(ascii: ">"):
            cursor.offset += 1
            dropIndentation(before: start)
            if let name = readName(isPath: true, position) { append(.partial(name), position) }
        case UInt8(ascii: "{"):
            cursor.offset += 1
            readTriple(position)
        case UInt8(ascii: "&"):
            cursor.offset += 1
            if let name = readName(position) { append(.variable(name, isRaw: true), position) }
        case UInt8(ascii: "%"):
            fail(
                "pragmas are not supported", hint: "every text is escaped as HTML; delete this tag", at: position)
            skipToEnd(position)
        default:
            if let name = readName(position) { append(.variable(name, isRaw: false), position) }
        }
        if cursor.offset > delimiters.end.count { checkCharacterBoundary(cursor.offset - delimiters.end.count) }
        checkCharacterBoundary(cursor.offset)
    }
}
