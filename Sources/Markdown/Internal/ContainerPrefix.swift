/// What stands at the start of a line before the content of the block that the line belongs to.
enum ContainerPrefix {
    /// The offset of the line's content: behind as many `>` as there are quotes around the block (fewer on a lazy
    /// line), and behind white space, which a paragraph's lines lose.
    @inline(__always)
    static func skip(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int, quotes: Int) -> Int {
        var offset = skipSpaces(bytes, from: start)
        var left = quotes
        while left > 0, offset < bytes.count, bytes[offset] == UInt8(ascii: ">") {
            offset = skipSpaces(bytes, from: offset + 1)
            left -= 1
        }
        return offset
    }

    @inline(__always)
    static func skipSpaces(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
        var offset = start
        while offset < bytes.count, bytes[offset] == 0x20 || bytes[offset] == 0x09 { offset += 1 }
        return offset
    }
}
