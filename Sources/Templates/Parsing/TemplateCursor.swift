/// Reads a template's bytes from front to back, and knows line and column of every place that it has come to.
struct TemplateCursor {
    let bytes: [UInt8]
    var offset = 0

    private var marked = 0
    private var position = TemplatePosition(line: 1, column: 1)

    init(_ bytes: [UInt8]) {
        self.bytes = bytes
    }

    var isAtEnd: Bool { offset >= bytes.count }
    var current: UInt8? { isAtEnd ? nil : bytes[offset] }

    /// Line and column of an offset. Offsets that come in ascending order cost one pass over the bytes in all.
    mutating func position(of offset: Int) -> TemplatePosition {
        if offset < marked {
            marked = 0
            position = TemplatePosition(line: 1, column: 1)
        }
        for byte in bytes[marked..<offset] {
            if byte == UInt8(ascii: "\n") {
                position.line += 1
                position.column = 1
            } else if byte & 0xC0 != 0x80 {
                position.column += 1
            }
        }
        marked = offset
        return position
    }

    func starts(with prefix: [UInt8]) -> Bool {
        bytes[offset...].starts(with: prefix)
    }

    mutating func skip(_ prefix: [UInt8]) -> Bool {
        guard starts(with: prefix) else { return false }
        offset += prefix.count
        return true
    }

    mutating func skipSpace() {
        while let byte = current, byte.isTemplateSpace { offset += 1 }
    }

    mutating func read(while isIncluded: (UInt8) -> Bool) -> ArraySlice<UInt8> {
        let start = offset
        while let byte = current, isIncluded(byte) { offset += 1 }
        return bytes[start..<offset]
    }

    /// Where the next start of a tag is, or `nil`.
    func nextStart(_ delimiter: [UInt8]) -> Int? {
        var index = offset
        while index + delimiter.count <= bytes.count {
            if bytes[index] == delimiter[0], bytes[index...].starts(with: delimiter) { return index }
            index += 1
        }
        return nil
    }

    /// Where the next end of a tag is, or `nil`. Like the renderer it does not look back: it takes `%%>` for no `%>`.
    func nextEnd(_ delimiter: [UInt8]) -> Int? {
        var matched = 0
        for index in offset..<bytes.count {
            if bytes[index] == delimiter[matched] {
                matched += 1
                if matched == delimiter.count { return index - matched + 1 }
            } else {
                matched = 0
            }
        }
        return nil
    }
}
