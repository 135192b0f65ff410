import Memoization

/// What the affiliate writes about a program: the Markdown of `Content/programs/ID.md`, which has no front matter.
public struct ProgramBody: Sendable {
    /// The program's id, which is the file's name.
    public let program: String
    /// The Markdown, and the file that it stands in.
    public let source: PageSource
    /// Stays the same for as long as the file has the same bytes.
    public let stamp: Stamp

    /// The address of the program's page, such as `/programs/kartra/`.
    public var path: String { "/programs/\(program)/" }
}
