/// Finds in the text of a block what is no CommonMark: bare addresses, tildes, footnote references, expressions.
struct InlineExtender {
    let input: UnsafeBufferPointer<UInt8>
    let extensions: MarkdownExtensions
    /// The index of a footnote's definition by its label.
    let footnotes: [String: Int]
    private(set) var undefinedFootnotes: [(label: String, source: Int)] = []
    private var output: [InlineToken] = []
    private var hasTildes = false

    init(input: UnsafeBufferPointer<UInt8>, extensions: MarkdownExtensions, footnotes: [String: Int]) {
        self.input = input
        self.extensions = extensions
        self.footnotes = footnotes
    }

    mutating func run(_ tokens: [InlineToken]) -> [InlineToken] {
        output.removeAll(keepingCapacity: true)
        output.reserveCapacity(tokens.count + 8)
        hasTildes = false
        var links = 0
        var images = 0
        for token in tokens {
            switch token.kind {
            case .linkStart: links += 1
            case .linkEnd: links -= 1
            case .imageStart: images += 1
            case .imageEnd: images -= 1
            case .text where images == 0 && !token.text.isEmpty:
                split(token, isInLink: links > 0)
                continue
            default: break
            }
            output.append(token)
        }
        return hasTildes ? StrikethroughMatcher.run(output, input: input) : output
    }

    mutating func takeUndefinedFootnotes() -> [(label: String, source: Int)] {
        defer { undefinedFootnotes = [] }
        return undefinedFootnotes
    }

    private mutating func split(_ token: InlineToken, isInLink: Bool) {
        let mapping = SourceMapping(token, input: input)
        let text = token.text
        let scanner = BareAddressScanner(text: text, isJoined: isJoinedToPrevious())
        var done = 0
        var index = 0
        while index < text.count {
            guard let found = extensionToken(token, at: index, done, scanner, mapping, isInLink) else {
                index += 1
                continue
            }
            if found.range.lowerBound > done {
                output.append(token.part(done..<found.range.lowerBound, source: mapping[done]))
            }
            output.append(contentsOf: found.tokens)
            done = found.range.upperBound
            index = done
        }
        if done == 0 {
            output.append(token)
        } else if done < text.count {
            output.append(token.part(done..<text.count, source: mapping[done]))
        }
    }

    private typealias Found = (range: Range<Int>, tokens: [InlineToken])

    private mutating func extensionToken(
        _ token: InlineToken, at index: Int, _ done: Int, _ scanner: BareAddressScanner, _ mapping: SourceMapping,
        _ isInLink: Bool
    ) -> Found? {
        let text = token.text
        switch text[index] {
        case UInt8(ascii: "~") where extensions.contains(.strikethrough):
            return tildes(token, at: index, mapping)
        case UInt8(ascii: "[") where extensions.contains(.footnotes) && !isInLink:
            return footnote(token, at: index, mapping)
        case UInt8(ascii: "{") where extensions.contains(.expressions):
            return expression(token, at: index, mapping)
        case UInt8(ascii: "w"), UInt8(ascii: "W"):
            guard extensions.contains(.autolinks), !isInLink, let address = scanner.domain(at: index) else {
                return nil
            }
            return link(token, to: address, mapping)
        case UInt8(ascii: ":"):
            guard extensions.contains(.autolinks), !isInLink, index + 2 < text.count,
                text[index + 1] == UInt8(ascii: "/"), text[index + 2] == UInt8(ascii: "/"),
                let address = scanner.url(aroundColonAt: index, notBefore: done)
            else { return nil }
            return link(token, to: address, mapping)
        case UInt8(ascii: "@"):
            guard extensions.contains(.autolinks), !isInLink,
                let address = scanner.mail(aroundAt: index, notBefore: done)
            else { return nil }
            return link(token, to: address, mapping)
        default:
            return nil
        }
    }

    private mutating func tildes(_ token: InlineToken, at index: Int, _ mapping: SourceMapping) -> Found? {
        var end = index
        while end < token.text.count, token.text[end] == UInt8(ascii: "~") {
            if mapping.isEscaped(end) {
                if end == index { return nil }
                break
            }
            end += 1
        }
        guard end - index <= 2 else {
            return (index..<end, [token.part(index..<end, source: mapping[index])])
        }
        hasTildes = true
        return (index..<end, [token.part(index..<end, kind: .tildes, source: mapping[index])])
    }

    private mutating func footnote(_ token: InlineToken, at index: Int, _ mapping: SourceMapping) -> Found? {
        let text = token.text
        guard index + 3 < text.count, text[index + 1] == UInt8(ascii: "^"), !mapping.isEscaped(index) else {
            return nil
        }
        var end = index + 2
        while end < text.count, text[end] != UInt8(ascii: "]"), text[end] != UInt8(ascii: "["), text[end] > 0x20 {
            end += 1
        }
        guard end > index + 2, end < text.count, text[end] == UInt8(ascii: "]") else { return nil }
        let label = String(decoding: text[index + 2..<end], as: UTF8.self)
        guard let number = footnotes[label.lowercased()] else {
            undefinedFootnotes.append((label, mapping[index]))
            return nil
        }
        var reference = token.part(index..<end + 1, kind: .footnote, source: mapping[index])
        reference.number = number
        return (index..<end + 1, [reference])
    }

    private func expression(_ token: InlineToken, at index: Int, _ mapping: SourceMapping) -> Found? {
        let text = token.text
        guard index + 4 < text.count, text[index + 1] == UInt8(ascii: "{"), !mapping.isEscaped(index) else {
            return nil
        }
        var end = index + 2
        while end + 1 < text.count {
            if text[end] == UInt8(ascii: "{") { return nil }
            if text[end] == UInt8(ascii: "}"), text[end + 1] == UInt8(ascii: "}") {
                return (index..<end + 2, [token.part(index..<end + 2, kind: .expression, source: mapping[index])])
            }
            end += 1
        }
        return nil
    }

    private func link(_ token: InlineToken, to address: BareAddress, _ mapping: SourceMapping) -> Found? {
        // What was written counts, not what typographic replacements made of it.
        let written = mapping.writtenText(address.range, of: token.text)
        let source = mapping[address.range.lowerBound]
        var start = InlineToken(.linkStart, written)
        start.source = source
        start.number = address.prefix.rawValue
        var inner = InlineToken(.text, written)
        inner.source = source
        return (address.range, [start, inner, InlineToken(.linkEnd)])
    }

    private func isJoinedToPrevious() -> Bool {
        switch output.last?.kind {
        case nil, .softBreak, .lineBreak, .emphasisStart, .emphasisEnd, .strongStart, .strongEnd, .tildes: false
        default: true
        }
    }
}
