/// Flattens the inline content of a block, without recursion: emphasis may be nested as deep as memory allows.
struct InlineTokenizer {
    private(set) var tokens: [InlineToken] = []
    /// Whether a token wants to know its place in the source: a link, an image, HTML, or text that may hold an
    /// extension.
    private(set) var needsPlaces = false
    /// Whether text holds bytes that an extension may be interested in.
    private(set) var mayHoldExtensions = false

    mutating func run(_ block: SyntaxNode) {
        tokens.removeAll(keepingCapacity: true)
        needsPlaces = false
        mayHoldExtensions = false
        var current = block.firstChild
        while let node = current {
            if start(node), let child = node.firstChild {
                current = child
                continue
            }
            end(node)
            current = node.next
            var open = node
            while current == nil, let parent = open.parent, parent != block {
                end(parent)
                current = parent.next
                open = parent
            }
        }
    }

    /// Cuts bytes off the start of the first text, which must be that long.
    mutating func dropPrefix(_ count: Int) {
        guard let first = tokens.first, first.kind == .text, first.text.count >= count else { return }
        if first.text.count == count {
            tokens.removeFirst()
        } else {
            tokens[0] = first.part(count..<first.text.count, source: first.source)
        }
    }

    /// Says whether the node may have children.
    private mutating func start(_ node: SyntaxNode) -> Bool {
        switch node.kind {
        case .text:
            let text = node.literal
            if !mayHoldExtensions { mayHoldExtensions = Self.mayHoldExtensions(text) }
            tokens.append(InlineToken(.text, text, node: node))
            return false
        case .softBreak: tokens.append(InlineToken(.softBreak, node: node))
        case .lineBreak: tokens.append(InlineToken(.lineBreak, node: node))
        case .code: tokens.append(InlineToken(.code, node.literal, node: node))
        case .html:
            needsPlaces = true
            tokens.append(InlineToken(.html, node.literal, node: node))
        case .emphasis:
            tokens.append(InlineToken(.emphasisStart, node: node))
            return true
        case .strong:
            tokens.append(InlineToken(.strongStart, node: node))
            return true
        case .link:
            needsPlaces = true
            tokens.append(InlineToken(.linkStart, node: node))
            return true
        case .image:
            needsPlaces = true
            tokens.append(InlineToken(.imageStart, node: node))
            return true
        default: break
        }
        return false
    }

    private mutating func end(_ node: SyntaxNode) {
        switch node.kind {
        case .emphasis: tokens.append(InlineToken(.emphasisEnd, node: node))
        case .strong: tokens.append(InlineToken(.strongEnd, node: node))
        case .link: tokens.append(InlineToken(.linkEnd, node: node))
        case .image: tokens.append(InlineToken(.imageEnd, node: node))
        default: break
        }
    }

    private static func mayHoldExtensions(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
        var previous: UInt8 = 0
        for byte in text {
            switch byte {
            case UInt8(ascii: "~"), UInt8(ascii: "@"): return true
            case UInt8(ascii: "^") where previous == UInt8(ascii: "["): return true
            case UInt8(ascii: "{") where previous == UInt8(ascii: "{"): return true
            case UInt8(ascii: "/") where previous == UInt8(ascii: "/"): return true
            case UInt8(ascii: "w"), UInt8(ascii: "W"): if previous | 0x20 == UInt8(ascii: "w") { return true }
            default: break
            }
            previous = byte
        }
        return false
    }
}
