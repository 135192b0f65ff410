import Content
import Money

/// A small working site for somebody to begin with: one program, twelve rows, a guide, a bonus, a comparison and a page
/// about the site. Its days are counted back from the day on which it is made, so that its figures are recent.
public struct NewSite: Sendable {
    /// The site's name.
    public let title: String
    /// The name that readers see.
    public let author: String
    /// Where it will stand.
    public let address: BaseURL
    /// The name of the program.
    public let program: String
    /// The program's own site.
    public let programAddress: String

    /// A site with what is proposed for all that is not given.
    public init(
        title: String? = nil, author: String? = nil, address: BaseURL? = nil, program: String? = nil,
        programAddress: String? = nil
    ) {
        self.title = title ?? "Open Books"
        self.author = author ?? "Your Name"
        self.address = address ?? BaseURL.example
        self.program = program ?? "Example Courses"
        self.programAddress = programAddress ?? Self.address(ofProgram: Self.id(ofProgram: self.program))
    }

    /// The id of a program by its name: small letters, digits and `-`; `program` for a name without Latin letters.
    public static func id(ofProgram name: String) -> String {
        NewProgram.id(from: name) ?? "program"
    }

    /// An address to stand in for a program's own, at a host that is nobody's (RFC 2606).
    static func address(ofProgram id: String) -> String { "https://\(id).example" }

    /// The site's files as of a day, in order of path.
    public func files(asOf day: CivilDate) -> [StarterFile] {
        let id = Self.id(ofProgram: program)
        let address = programAddress.hasSuffix("/") ? String(programAddress.dropLast()) : programAddress
        let blanks = Blanks(
            [
                "title": title, "author": author, "address": "\(self.address)", "program": program, "program id": id,
                "program address": programAddress, "trial address": address + "/trial",
                "link pattern": address + "/?ref={affiliate}&sub={sub_id}&to={url}",
            ], on: day)
        return BuiltinSite.files.map { file in
            StarterFile(path: Self.path(of: file.path, program: id), text: blanks.fill(file.text))
        }
        .sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
    }

    /// Where a built-in file stands in the site. Names that begin with a dot are not embedded.
    private static func path(of path: String, program: String) -> String {
        switch path {
        case "gitignore": ".gitignore"
        case "Content/programs/program.yml": "Content/programs/\(program).yml"
        case "Content/programs/program.md": "Content/programs/\(program).md"
        default: path
        }
    }
}
