/// Parses the content of table cells: each is inline content of its own, which libcmark saw as part of a paragraph.
///
/// All cells of a document are parsed at once, each as a paragraph, before the document itself if that defines links
/// which cells may refer to.
struct CellParser {
    /// Starts each paragraph, so that its text cannot start another kind of block. It is cut off again.
    static let guardLength = 2

    let input: UnsafeBufferPointer<UInt8>

    func parse(_ tables: inout [Table], quotes: [Int], smart: Bool) -> SyntaxTree? {
        var buffer = ByteBuffer(capacity: input.count * 2)
        for (table, quotes) in zip(tables, quotes) {
            if let leading = table.leading { appendLines(leading.range, quotes: quotes, to: &buffer) }
            for cell in table.cells where !cell.range.isEmpty {
                startParagraph(&buffer)
                buffer.append(UnsafeBufferPointer(rebasing: input[cell.range]))
                buffer.append("\n\n")
            }
        }
        if mayDefineLinks { buffer.append(input) }
        guard let tree = buffer.bytes.withUnsafeBufferPointer({ SyntaxTree($0, smart: smart) }) else { return nil }
        var paragraph = tree.root.firstChild
        for index in tables.indices {
            if tables[index].leading != nil {
                tables[index].leading?.content = paragraph
                paragraph = paragraph?.next
            }
            for cell in tables[index].cells.indices where !tables[index].cells[cell].range.isEmpty {
                tables[index].cells[cell].content = paragraph
                paragraph = paragraph?.next
            }
        }
        return tree
    }

    private func startParagraph(_ buffer: inout ByteBuffer) {
        buffer.append("\u{1} ")
    }

    /// Appends a paragraph of several lines. They are indented: then none of them can start another block.
    private func appendLines(_ range: Range<Int>, quotes: Int, to buffer: inout ByteBuffer) {
        startParagraph(&buffer)
        var offset = range.lowerBound
        while offset < range.upperBound {
            let byte = input[offset]
            buffer.append(byte)
            offset += 1
            if byte == 0x0A || (byte == 0x0D && input[offset] != 0x0A) {
                offset = ContainerPrefix.skip(input, from: offset, quotes: quotes)
                buffer.append("      ")
            }
        }
        buffer.append("\n\n")
    }

    private var mayDefineLinks: Bool {
        var previous: UInt8 = 0
        for byte in input {
            if byte == UInt8(ascii: ":"), previous == UInt8(ascii: "]") { return true }
            previous = byte
        }
        return false
    }
}
