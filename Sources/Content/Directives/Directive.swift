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
        /// Programs side by side.
        case compare
        /// A call to action with its tracked link.
        case offer
        /// What the site's own sales would have earned elsewhere.
        case replay
        /// Numbered steps.
        case steps
    }

    /// What a directive says, each as its own kind.
    public enum Content: Sendable {
        /// Programs side by side.
        case compare(CompareDirective)
        /// A call to action with its tracked link.
        case offer(OfferDirective)
        /// What the site's own sales would have earned elsewhere.
        case replay(ReplayDirective)
        /// Numbered steps.
        case steps(StepsDirective)
    }
}
