/// What a page looks like that is not as others of its section.
public enum PageLayout: String, Sendable, Hashable, CaseIterable {
    /// A page of its own that is made of directives, without the way to others above it.
    case landing
}
