/// What a page leaves open until the books are at hand.
public enum PageInsertion: Sendable {
    /// A block.
    case directive(Directive)
}
