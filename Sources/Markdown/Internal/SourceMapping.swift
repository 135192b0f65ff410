/// Where each byte of a text token stands in the parsed text.
struct SourceMapping {
    private let input: UnsafeBufferPointer<UInt8>
    private let start: Int
    /// Empty if the text stands in the source just so.
    private var offsets: [Int] = []
    private var escaped: [Bool] = []

    init(_ token: InlineToken, input: UnsafeBufferPointer<UInt8>) {
        self.input = input
        start = token.source
        if token.isVerbatim { return }
        offsets.reserveCapacity(token.text.count + 1)
        escaped.reserveCapacity(token.text.count)
        var source = token.source
        var index = 0
        while index < token.text.count {
            guard let step = TextStep.at(index, of: token.text, source, of: input) else { break }
            for _ in 0..<step.text {
                offsets.append(source)
                escaped.append(step.isEscaped)
            }
            index += step.text
            source += step.source
        }
        while offsets.count <= token.text.count { offsets.append(source) }
        while escaped.count < token.text.count { escaped.append(false) }
    }

    subscript(index: Int) -> Int {
        offsets.isEmpty ? start + index : offsets[min(index, offsets.count - 1)]
    }

    func isEscaped(_ index: Int) -> Bool {
        escaped.isEmpty ? false : escaped[index]
    }

    /// A part of the text as it was written, unless that holds escapes or entities.
    func writtenText(_ range: Range<Int>, of text: UnsafeBufferPointer<UInt8>) -> UnsafeBufferPointer<UInt8> {
        if offsets.isEmpty || escaped[range].contains(true) { return UnsafeBufferPointer(rebasing: text[range]) }
        let end = min(offsets[range.upperBound], input.count)
        return UnsafeBufferPointer(rebasing: input[offsets[range.lowerBound]..<end])
    }
}
