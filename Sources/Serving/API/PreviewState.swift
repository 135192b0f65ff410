/// What open pages have to know of the preview to be up to date.
public struct PreviewState: Sendable, Encodable, Equatable {
    /// Grows whenever what is served changes; 0 while there is nothing yet.
    public var generation: Int
    /// The generation before the last change.
    public var since: Int
    /// Where that change was one of style sheets alone: for the address of each old one, below its edition, that of
    /// the new one.
    public var styles: [String: String]?
    /// How many errors stand in the way.
    public var errors: Int
    /// How many warnings there are.
    public var warnings: Int
    /// The errors as HTML, one element each; empty where there are none.
    public var problems: String

    /// The state of a preview that serves nothing yet, or of one as far as it is known.
    public init(
        generation: Int = 0, since: Int = 0, styles: [String: String]? = nil, errors: Int = 0, warnings: Int = 0,
        problems: String = ""
    ) {
        self.generation = generation
        self.since = since
        self.styles = styles
        self.errors = errors
        self.warnings = warnings
        self.problems = problems
    }
}
