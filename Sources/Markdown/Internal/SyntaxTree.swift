import CCmark

/// A syntax tree of libcmark, freed with this object. Its nodes and their texts live as long as the tree.
final class SyntaxTree {
    let root: SyntaxNode

    /// Parses text that is UTF-8; nil if libcmark gives no tree.
    init?(_ text: UnsafeBufferPointer<UInt8>, smart: Bool) {
        let options = CMARK_OPT_SOURCEPOS | (smart ? CMARK_OPT_SMART : CMARK_OPT_DEFAULT)
        let parsed = text.withMemoryRebound(to: CChar.self) { characters -> OpaquePointer? in
            if let start = characters.baseAddress {
                return cmark_parse_document(start, characters.count, options)
            }
            return cmark_parse_document("", 0, options)
        }
        guard let parsed else { return nil }
        root = SyntaxNode(parsed)
    }

    deinit {
        root.free()
    }
}
