/// A step of a walk over a block's inline content.
struct InlineToken {
    enum Kind: UInt8 {
        case text, softBreak, lineBreak, code, html
        case emphasisStart, emphasisEnd, strongStart, strongEnd, strikeStart, strikeEnd
        case linkStart, linkEnd, imageStart, imageEnd
        /// One or two tildes that may turn out to strike text.
        case tildes
        /// A reference to the footnote definition of index `number`.
        case footnote
        /// An expression; `text` is what stands between the braces.
        case expression
    }

    var kind: Kind
    /// The text, the code or the HTML; the address of a link that was written out bare.
    var text: UnsafeBufferPointer<UInt8>
    /// The node that the token was made of; a bare link has none.
    var node: SyntaxNode?
    /// Where the token stands in the parsed text.
    var source = 0
    /// Whether the text stands in the source just so, without escapes, entities or typographic replacements.
    var isVerbatim = true
    /// The index of a footnote definition; the `BareAddress` of a bare link.
    var number = 0

    init(_ kind: Kind, _ text: UnsafeBufferPointer<UInt8> = .init(start: nil, count: 0), node: SyntaxNode? = nil) {
        self.kind = kind
        self.text = text
        self.node = node
    }

    /// The same token with a part of its text.
    func part(_ range: Range<Int>, kind: Kind = .text, source: Int) -> InlineToken {
        var token = self
        token.kind = kind
        token.text = UnsafeBufferPointer(rebasing: text[range])
        token.source = source
        return token
    }
}
