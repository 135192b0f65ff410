import Diagnostics

/// A fenced block of a page whose info string names a directive, its body read and checked: what stands in its place
/// is made of the books and the terms, once all pages have been read.
public struct Directive: Sendable {
    /// What the block asks for.
    public let content: Content
    /// Where the block begins.
    public let place: Place

    /// The directives that there are, by the name that stands after the fence.
    public enum Name: String, Sendable, CaseIterable {
        /// A call to action with its tracked link.
        case offer
        /// Numbered steps.
        case steps
    }

    /// What a directive says, each as its own kind.
    public enum Content: Sendable {
        /// A call to action with its tracked link.
        case offer(OfferDirective)
        /// Numbered steps.
        case steps(StepsDirective)
    }
}
