/// What open pages have to know of the preview to be up to date.
public struct PreviewState: Sendable, Encodable, Equatable {
    /// Grows whenever what is served changes; 0 while there is nothing yet.
    public var generation: Int
    /// How many errors stand in the way.
    public var errors: Int
    /// How many warnings there are.
    public var warnings: Int
    /// The errors as HTML, one element each; empty where there are none.
    public var problems: String

    /// The state of a preview that serves nothing yet, or of one as far as it is known.
    public init(generation: Int = 0, errors: Int = 0, warnings: Int = 0, problems: String = "") {
        self.generation = generation
        self.errors = errors
        self.warnings = warnings
        self.problems = problems
    }
}
