/// What the affiliate writes about a program: the Markdown of `Content/programs/ID.md`, which has no front matter.
public struct ProgramBody: Sendable {
    /// The program's id, which is the file's name.
    public let program: String
    /// The Markdown, and the file that it stands in.
    public let source: PageSource

    /// The address of the program's page, such as `/programs/kartra/`.
    public var path: String { "/programs/\(program)/" }
}
