import CCmark

/// A node of libcmark's syntax tree. It is valid only while its `SyntaxTree` lives.
struct SyntaxNode: Hashable {
    enum Kind {
        case document, quote, list, item, codeBlock, htmlBlock, paragraph, heading, thematicBreak
        case text, softBreak, lineBreak, code, html, emphasis, strong, link, image, other
    }

    private let pointer: OpaquePointer

    init(_ pointer: OpaquePointer) {
        self.pointer = pointer
    }

    var kind: Kind {
        switch cmark_node_get_type(pointer) {
        case CMARK_NODE_TEXT: .text
        case CMARK_NODE_SOFTBREAK: .softBreak
        case CMARK_NODE_LINEBREAK: .lineBreak
        case CMARK_NODE_CODE: .code
        case CMARK_NODE_HTML_INLINE: .html
        case CMARK_NODE_EMPH: .emphasis
        case CMARK_NODE_STRONG: .strong
        case CMARK_NODE_LINK: .link
        case CMARK_NODE_IMAGE: .image
        case CMARK_NODE_PARAGRAPH: .paragraph
        case CMARK_NODE_HEADING: .heading
        case CMARK_NODE_LIST: .list
        case CMARK_NODE_ITEM: .item
        case CMARK_NODE_BLOCK_QUOTE: .quote
        case CMARK_NODE_CODE_BLOCK: .codeBlock
        case CMARK_NODE_HTML_BLOCK: .htmlBlock
        case CMARK_NODE_THEMATIC_BREAK: .thematicBreak
        case CMARK_NODE_DOCUMENT: .document
        default: .other
        }
    }

    var firstChild: SyntaxNode? { cmark_node_first_child(pointer).map { SyntaxNode($0) } }
    var lastChild: SyntaxNode? { cmark_node_last_child(pointer).map { SyntaxNode($0) } }
    var next: SyntaxNode? { cmark_node_next(pointer).map { SyntaxNode($0) } }
    var parent: SyntaxNode? { cmark_node_parent(pointer).map { SyntaxNode($0) } }

    var literal: UnsafeBufferPointer<UInt8> { Self.bytes(cmark_node_get_literal(pointer)) }
    var url: UnsafeBufferPointer<UInt8> { Self.bytes(cmark_node_get_url(pointer)) }
    var title: UnsafeBufferPointer<UInt8> { Self.bytes(cmark_node_get_title(pointer)) }
    var fenceInfo: UnsafeBufferPointer<UInt8> { Self.bytes(cmark_node_get_fence_info(pointer)) }
    var headingLevel: Int { Int(cmark_node_get_heading_level(pointer)) }
    var isOrderedList: Bool { cmark_node_get_list_type(pointer) == CMARK_ORDERED_LIST }
    var isTightList: Bool { cmark_node_get_list_tight(pointer) != 0 }
    var listStart: Int { Int(cmark_node_get_list_start(pointer)) }
    var startLine: Int { Int(cmark_node_get_start_line(pointer)) }
    var startColumn: Int { Int(cmark_node_get_start_column(pointer)) }
    var endLine: Int { Int(cmark_node_get_end_line(pointer)) }

    /// Frees the node and all below it.
    func free() {
        cmark_node_free(pointer)
    }

    /// The node that follows in a walk over the blocks, in the order of the document; nil at the end.
    func nextBlock() -> SyntaxNode? {
        switch kind {
        case .document, .quote, .list, .item:
            if let child = firstChild { return child }
        default: break
        }
        var node = self
        while true {
            if let sibling = node.next { return sibling }
            guard let parent = node.parent else { return nil }
            node = parent
        }
    }

    private static func bytes(_ text: UnsafePointer<CChar>?) -> UnsafeBufferPointer<UInt8> {
        guard let text else { return UnsafeBufferPointer(start: nil, count: 0) }
        let buffer = UnsafeBufferPointer(start: text, count: strlen(text))
        return UnsafeRawBufferPointer(buffer).bindMemory(to: UInt8.self)
    }
}
