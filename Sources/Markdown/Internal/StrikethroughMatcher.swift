/// Pairs runs of tildes. A pair has the same length and stands in the same element.
enum StrikethroughMatcher {
    static func run(_ tokens: [InlineToken], input: UnsafeBufferPointer<UInt8>) -> [InlineToken] {
        var tokens = tokens
        var levels = [Level()]
        for index in tokens.indices {
            switch tokens[index].kind {
            case .emphasisStart, .strongStart, .linkStart, .imageStart: levels.append(Level())
            case .emphasisEnd, .strongEnd, .linkEnd, .imageEnd:
                if levels.count > 1 { levels.removeLast() }
            case .tildes:
                let length = tokens[index].text.count
                let before = neighbor(tokens, index, isBefore: true)
                let after = neighbor(tokens, index, isBefore: false)
                let opens = after != .space && (after != .punctuation || before != .other)
                let closes = before != .space && (before != .punctuation || after != .other)
                if closes, let opener = levels[levels.count - 1].pop(length) {
                    tokens[opener].kind = .strikeStart
                    tokens[index].kind = .strikeEnd
                } else if opens {
                    levels[levels.count - 1].push(index, length)
                }
            default: break
            }
        }
        for index in tokens.indices where tokens[index].kind == .tildes { tokens[index].kind = .text }
        return tokens
    }

    /// The runs within one element that may still be closed.
    private struct Level {
        var open: [(index: Int, length: Int)] = []
        var counts = (one: 0, two: 0)

        mutating func push(_ index: Int, _ length: Int) {
            open.append((index, length))
            change(length, by: 1)
        }

        /// Takes the last run of the length, and drops those behind it: pairs do not overlap.
        mutating func pop(_ length: Int) -> Int? {
            guard (length == 1 ? counts.one : counts.two) > 0 else { return nil }
            while let last = open.popLast() {
                change(last.length, by: -1)
                if last.length == length { return last.index }
            }
            return nil
        }

        private mutating func change(_ length: Int, by difference: Int) {
            if length == 1 { counts.one += difference } else { counts.two += difference }
        }
    }

    private enum Neighbor { case space, punctuation, other }

    private static func neighbor(_ tokens: [InlineToken], _ index: Int, isBefore: Bool) -> Neighbor {
        let other = isBefore ? index - 1 : index + 1
        guard tokens.indices.contains(other) else { return .space }
        switch tokens[other].kind {
        case .softBreak, .lineBreak: return .space
        case .text, .expression, .footnote, .tildes:
            guard let byte = isBefore ? tokens[other].text.last : tokens[other].text.first else { return .other }
            if byte <= 0x20 { return .space }
            if byte.isPunctuation { return .punctuation }
            return isUnicodeSpaceOrPunctuation(tokens[other].text, atEnd: isBefore)
        case .linkStart where tokens[other].node == nil: return .other
        default: return .punctuation
        }
    }

    private static func isUnicodeSpaceOrPunctuation(_ text: UnsafeBufferPointer<UInt8>, atEnd: Bool) -> Neighbor {
        let part = atEnd ? text.suffix(4) : text.prefix(4)
        guard (atEnd ? part.last : part.first) ?? 0 >= 0x80 else { return .other }
        let scalars = String(decoding: part, as: UTF8.self).unicodeScalars
        guard let scalar = atEnd ? scalars.last : scalars.first else { return .other }
        switch scalar.properties.generalCategory {
        case .spaceSeparator: return .space
        case .connectorPunctuation, .dashPunctuation, .openPunctuation, .closePunctuation, .initialPunctuation,
            .finalPunctuation, .otherPunctuation:
            return .punctuation
        default: return .other
        }
    }
}
