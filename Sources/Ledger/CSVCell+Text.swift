extension CSVCell {
    /// Whether the text is `other`'s, both unquoted; each cell stands in the bytes beside it.
    func hasSameText(in bytes: UnsafeBufferPointer<UInt8>, as other: CSVCell, in others: UnsafeBufferPointer<UInt8>)
        -> Bool
    {
        if !isEscaped, !other.isEscaped { return bytes[start..<end].elementsEqual(others[other.start..<other.end]) }
        return text(in: bytes) == other.text(in: others)
    }

    /// The cell's text: without its quotes, doubled quotes as one.
    func text(in bytes: UnsafeBufferPointer<UInt8>) -> [UInt8] {
        guard isEscaped else { return Array(bytes[start..<end]) }
        var text: [UInt8] = []
        text.reserveCapacity(count)
        var index = start
        while index < end {
            text.append(bytes[index])
            index += bytes[index] == UInt8(ascii: "\"") ? 2 : 1
        }
        return text
    }
}
