internal import CYaml
import Diagnostics

/// libyaml's parser over bytes in memory, and the places that its marks stand for.
final class YAMLEventSource {
    private let parser: UnsafeMutablePointer<yaml_parser_t>
    private let bytes: UnsafeBufferPointer<UInt8>
    private let file: String
    private let firstLine: Int
    private let firstColumn: Int
    private let isReady: Bool
    /// The lines as editors count them, where libyaml counts others.
    private let lines: LineTable?

    /// A parser of the bytes, which must outlive it.
    init(_ bytes: UnsafeBufferPointer<UInt8>, file: String, firstLine: Int, firstColumn: Int) {
        self.bytes = bytes
        self.file = file
        self.firstLine = firstLine
        self.firstColumn = firstColumn
        lines = LineTable(ifNeededFor: bytes)
        parser = .allocate(capacity: 1)
        parser.initialize(to: yaml_parser_t())
        isReady = yaml_parser_initialize(parser) == 1
        if isReady {
            yaml_parser_set_encoding(parser, YAML_UTF8_ENCODING)
            yaml_parser_set_input_string(parser, bytes.baseAddress, bytes.count)
        }
    }

    deinit {
        if isReady { yaml_parser_delete(parser) }
        parser.deallocate()
    }

    /// Where the bytes begin in the file.
    var start: Place { Place(file: file, line: firstLine, column: firstColumn) }

    /// The place in the file that a mark stands for.
    func place(_ mark: yaml_mark_t) -> Place {
        let (line, column) = lines?.position(ofScalar: Int(mark.index)) ?? (Int(mark.line), Int(mark.column))
        return Place(file: file, line: firstLine + line, column: firstColumn + column)
    }

    /// The next event, or a failure for what is not YAML.
    func next() throws(YAMLFailure) -> YAMLEvent {
        guard isReady, bytes.baseAddress != nil else {
            // No bytes at all: libyaml takes no null pointer.
            return YAMLEvent(endAt: yaml_mark_t())
        }
        var event = yaml_event_t()
        guard yaml_parser_parse(parser, &event) == 1 else { throw YAMLFailure(diagnostic: problem()) }
        defer { yaml_event_delete(&event) }
        return YAMLEvent(event)
    }

    private func problem() -> Diagnostic {
        let text = parser.pointee.problem.map { String(cString: $0) } ?? "it cannot be read"
        if parser.pointee.error == YAML_READER_ERROR { return badBytes(text, at: Int(parser.pointee.problem_offset)) }
        let mark = parser.pointee.problem_mark
        if text.hasPrefix("Maximum nesting level") { return YAMLFailure.tooDeep(at: place(mark)).diagnostic }
        let context = parser.pointee.context.map { String(cString: $0) }
        let byte = byte(atScalar: Int(mark.index))
        let problem = SyntaxProblem(text, context: context, byte: byte)
        let place =
            if problem.showsContext, context != nil {
                // A quote that is never closed is best shown where it opens, not at the end of the file.
                place(parser.pointee.context_mark)
            } else {
                byte == nil ? endOfText : place(mark)
            }
        return Diagnostic(.error, "yaml/syntax", problem.message, hint: problem.hint, at: place)
    }

    private func badBytes(_ problem: String, at offset: Int) -> Diagnostic {
        let place = place(atByte: min(max(0, offset), bytes.count))
        if problem.hasPrefix("control characters") {
            return Diagnostic(
                .error, "yaml/syntax", "a control character stands here",
                hint: "remove it, or write it as an escape in double quotes",
                at: place)
        }
        return Diagnostic(
            .error, "yaml/bad-encoding", "the file is not UTF-8: a byte here cannot be read",
            hint: "save the file as UTF-8",
            at: place)
    }

    /// The place of a byte, counted over what stands before it, which is UTF-8.
    private func place(atByte offset: Int) -> Place {
        var line = firstLine
        var column = firstColumn
        for byte in bytes[..<offset] {
            if byte == UInt8(ascii: "\n") {
                line += 1
                column = firstColumn
            } else if byte & 0xC0 != 0x80 {
                column += 1
            }
        }
        return Place(file: file, line: line, column: column)
    }

    /// Where the last line with text ends: libyaml counts one line more than there is.
    private var endOfText: Place {
        let last = bytes.lastIndex { !" \t\r\n".utf8.contains($0) }
        return place(atByte: last.map { $0 + 1 } ?? 0)
    }

    /// The first byte of the scalar with an index, for errors alone: it counts from the start.
    private func byte(atScalar index: Int) -> UInt8? {
        var count = -1
        for byte in bytes where byte & 0xC0 != 0x80 {
            count += 1
            if count == index { return byte }
        }
        return nil
    }
}
