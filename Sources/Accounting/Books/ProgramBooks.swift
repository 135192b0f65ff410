import Programs

/// One program's part of the books.
public struct ProgramBooks: Sendable {
    /// The program whose terms the entries' and the statements' indices point into.
    public let program: Program
    /// What each earning row came to, in the order of SPEC L1.
    public let entries: [Entry]
    /// A statement for every month from the first row's to the as-of date's (SPEC S1); empty without rows.
    public let statements: [Statement]
}
