import Artifacts
import Money

/// Something of a site that renders to one or more files.
struct SitePart: Sendable {
    /// The address relative to the site's root: of the page, or of the file.
    let path: String
    /// Whether search engines are told of it, and when it last changed, if that is known.
    var listing = Listing.none
    /// The names of what stands beside the page: files, and further pages.
    var beside: [String] = []
    /// Whether something stands at the address itself, and not only beside it.
    var isPage = true
    /// What it is made of.
    var basis = Basis.surroundings
    /// Makes the files of it for the site that it was planned for, or for one that differs in texts alone.
    let render: @Sendable (SiteContext) -> [OutputFile]

    /// Whether search engines are told of something.
    enum Listing: Sendable {
        case none
        case listed(CivilDate?)
    }

    /// What of the site has to be the same for a part to be the same.
    enum Basis: Sendable {
        /// What more than one page shows: settings, books, terms, templates, titles, summaries.
        case surroundings
        /// That, and the text of the page at an address.
        case text(String)
        /// That, and the texts of all pages.
        case texts
    }

    /// The addresses of its pages: its own, and of what stands beside it those that end in a slash.
    var pages: [String] { [path] + beside.filter { $0.hasSuffix("/") }.map { path + $0 } }

    /// The paths of the files that it renders to.
    var files: [String] { (isPage ? [Self.file(of: path)] : []) + beside.map { Self.file(of: path + $0) } }

    /// The path of the file that stands for an address.
    static func file(of path: String) -> String {
        path.dropFirst() + (path.hasSuffix("/") ? "index.html" : "")
    }
}

extension SitePart {
    /// A text file at the site's root.
    init(file name: String, _ text: String) {
        self.init(path: "/" + name) { _ in [OutputFile(path: name, text: text)] }
    }
}
