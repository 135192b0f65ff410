import Content
import Diagnostics
import Money
import Programs

/// A page that is about to be written: a draft with front matter and a skeleton of its text.
public struct NewPage: Sendable {
    /// How many characters the slug of a page has at most, unless its author gives another.
    private static let longestSlug = 60

    private let kind: PageKind
    private let title: String
    private let slug: String?
    private let programs: [Program]

    /// A page of a kind with a title of one line, about programs; its slug comes from the title unless one is given.
    public init(_ kind: PageKind, title: String, slug: String? = nil, programs: [Program] = []) {
        self.kind = kind
        self.title = title
        self.slug = slug
        self.programs = programs
    }

    /// The page's file, begun on a day, or what keeps it from being made: a title without a slug, or an address that
    /// something else on the site has (SPEC §9).
    public func file(in content: SiteContent, on day: CivilDate) throws(NewFileProblem) -> StarterFile {
        guard let slug = slug ?? Slug.make(from: title, longest: Self.longestSlug) else {
            throw NewFileProblem(
                "no-slug", "the title has no Latin letter and no digit that an address could be made of",
                hint: "give the address's last part with --slug")
        }
        guard Slug.isValid(slug) else {
            let better = Slug.make(from: slug, longest: Self.longestSlug)
            throw NewFileProblem(
                "bad-slug", "`\(slug)` cannot stand in an address",
                hint: better.map { "write it as `\($0)`" } ?? "use small letters, digits and `-`")
        }
        if let problem = SlugCheck(content).problem(with: slug, in: kind.section) { throw problem }
        let skeleton = PageSkeleton(kind, title: title, programs: programs, on: day)
        return StarterFile(path: "\(kind.section.folder)/\(slug).md", text: skeleton.text)
    }
}
