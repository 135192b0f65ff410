/// What a page leaves open until the books are at hand.
public enum PageInsertion: Sendable {
    /// A block.
    case directive(Directive)
    /// A figure within a text.
    case figure(Figure)
}
