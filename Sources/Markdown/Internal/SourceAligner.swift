/// Finds where the tokens of a block stand in the parsed text.
///
/// libcmark's columns of inline content are off behind indentation, bare links and link definitions, and its lines are
/// behind a link that spans several. So the text is walked again, led by the tree, which says what to expect.
struct SourceAligner {
    private let text: UnsafeBufferPointer<UInt8>
    private let quotes: Int
    private var offset: Int

    /// Prepares to align tokens of a block whose content starts at the offset, inside that many quotes.
    init(_ text: UnsafeBufferPointer<UInt8>, from offset: Int, quotes: Int) {
        self.text = text
        self.quotes = quotes
        self.offset = offset
    }

    /// Sets the tokens' places; false if text and tokens do not fit, and then the places are of no use.
    mutating func run(_ tokens: inout [InlineToken]) -> Bool {
        for index in tokens.indices {
            tokens[index].source = offset
            switch tokens[index].kind {
            case .text: guard alignText(&tokens[index]) else { return false }
            case .softBreak, .lineBreak: guard skipLineBreak() else { return false }
            case .code: guard skipCode() else { return false }
            case .html: guard skipHTML(tokens[index].text) else { return false }
            case .emphasisStart, .emphasisEnd: guard skipDelimiters(1) else { return false }
            case .strongStart, .strongEnd: guard skipDelimiters(2) else { return false }
            case .linkStart: guard skip(UInt8(ascii: "[")) || skip(UInt8(ascii: "<")) else { return false }
            case .imageStart:
                guard skip(UInt8(ascii: "!")), skip(UInt8(ascii: "[")) else { return false }
            case .linkEnd, .imageEnd: guard skipLinkTail() else { return false }
            case .strikeStart, .strikeEnd, .tildes, .footnote, .expression: break
            }
        }
        return true
    }

    private mutating func alignText(_ token: inout InlineToken) -> Bool {
        var index = 0
        while index < token.text.count {
            guard let step = TextStep.at(index, of: token.text, offset, of: text) else { return false }
            if step.isEscaped || step.text != step.source { token.isVerbatim = false }
            index += step.text
            offset += step.source
        }
        return true
    }

    private mutating func skip(_ byte: UInt8) -> Bool {
        guard offset < text.count, text[offset] == byte else { return false }
        offset += 1
        return true
    }

    private mutating func skipDelimiters(_ count: Int) -> Bool {
        for _ in 0..<count {
            guard skip(UInt8(ascii: "*")) || skip(UInt8(ascii: "_")) else { return false }
        }
        return true
    }

    /// Skips what may stand before a line break, the break itself and what stands before the next line's content.
    private mutating func skipLineBreak() -> Bool {
        offset = ContainerPrefix.skipSpaces(text, from: offset)
        _ = skip(UInt8(ascii: "\\"))
        return skipNewline()
    }

    private mutating func skipNewline() -> Bool {
        let hasReturn = skip(0x0D)
        guard skip(0x0A) || hasReturn else { return false }
        offset = ContainerPrefix.skip(text, from: offset, quotes: quotes)
        return true
    }

    private mutating func skipCode() -> Bool {
        let start = offset
        while skip(UInt8(ascii: "`")) {}
        let length = offset - start
        guard length > 0 else { return false }
        while offset < text.count {
            let run = offset
            while skip(UInt8(ascii: "`")) {}
            if offset - run == length { return true }
            if offset == run { offset += 1 }
        }
        return false
    }

    private mutating func skipHTML(_ html: UnsafeBufferPointer<UInt8>) -> Bool {
        var index = 0
        while index < html.count {
            if html[index] == 0x0A || html[index] == 0x0D {
                guard skipNewline() else { return false }
                while index < html.count, html[index] <= 0x20 { index += 1 }
            } else {
                guard skip(html[index]) else { return false }
                index += 1
            }
        }
        return true
    }

    /// Skips `]` and the destination or label behind it, or the `>` of a link in angle brackets.
    private mutating func skipLinkTail() -> Bool {
        if skip(UInt8(ascii: ">")) { return true }
        guard skip(UInt8(ascii: "]")) else { return false }
        let close = offset
        if skip(UInt8(ascii: "(")) {
            if skipInlineDestination() { return true }
            offset = close
        }
        if skip(UInt8(ascii: "[")) {
            if skipLabel() { return true }
            offset = close
        }
        return true
    }

    private mutating func skipLabel() -> Bool {
        let limit = min(text.count, offset + 1200)
        while offset < limit {
            switch text[offset] {
            case UInt8(ascii: "]"):
                offset += 1
                return true
            case UInt8(ascii: "["): return false
            case UInt8(ascii: "\\"): offset += 2
            case 0x0A, 0x0D: guard skipNewline() else { return false }
            default: offset += 1
            }
        }
        return false
    }

    private mutating func skipInlineDestination() -> Bool {
        skipBlanks()
        if skip(UInt8(ascii: "<")) {
            while offset < text.count, text[offset] != UInt8(ascii: ">") {
                if text[offset] == 0x0A { return false }
                offset += text[offset] == UInt8(ascii: "\\") ? 2 : 1
            }
            guard skip(UInt8(ascii: ">")) else { return false }
        } else {
            var depth = 0
            scan: while offset < text.count {
                switch text[offset] {
                case UInt8(ascii: "\\"): offset += 1
                case UInt8(ascii: "("): depth += 1
                case UInt8(ascii: ")"):
                    if depth == 0 { break scan }
                    depth -= 1
                case 0...0x20: break scan
                default: break
                }
                offset += 1
            }
        }
        skipBlanks()
        guard offset < text.count else { return false }
        let quote = text[offset]
        if quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") || quote == UInt8(ascii: "(") {
            let close = quote == UInt8(ascii: "(") ? UInt8(ascii: ")") : quote
            offset += 1
            while offset < text.count, text[offset] != close {
                offset += text[offset] == UInt8(ascii: "\\") ? 2 : 1
            }
            guard skip(close) else { return false }
            skipBlanks()
        }
        return skip(UInt8(ascii: ")"))
    }

    private mutating func skipBlanks() {
        while offset < text.count {
            if text[offset] == 0x20 || text[offset] == 0x09 {
                offset += 1
            } else if text[offset] == 0x0A || text[offset] == 0x0D {
                guard skipNewline() else { return }
            } else {
                return
            }
        }
    }
}
