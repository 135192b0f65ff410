/// What a file below a site's root is, by its path alone.
enum FileKind: Equatable {
    case settings
    case page(Section)
    case programBody(String)
    case programTerms(String)
    case asset
    /// A file that looks like content and is read by nobody, and what to do about it.
    case stray(hint: String)
    /// A file that is for others, or for no one.
    case other

    init(_ path: String) {
        let name = ContentPath.name(of: path)
        let (stem, ending) = ContentPath.split(name)
        guard path.hasPrefix(ContentPath.root), !Self.isHidden(path) else {
            self = .other
            return
        }
        let folders = path.dropFirst(ContentPath.root.utf8.count).split(separator: "/").dropLast().map(String.init)
        switch (folders.first, ending) {
        case (nil, "md"): self = .stray(hint: "move it to `Content/pages/`, or to the folder of another section")
        case (nil, "yaml") where stem == "site": self = .stray(hint: "rename it to `site.yml`")
        case (nil, _): self = name == "site.yml" ? .settings : .other
        case ("assets", _): self = .asset
        case ("programs", "md") where folders.count == 1: self = .programBody(stem)
        case ("programs", "yml"), ("programs", "yaml"): self = .programTerms(stem)
        case (let folder?, _):
            guard let section = Section(rawValue: folder) else {
                self = ending == "md" ? Self.unknownFolder(folder) : .other
                return
            }
            switch ending {
            case "md": self = .page(section)
            case "markdown", "mdown", "mkd", "txt": self = .stray(hint: "rename it to `\(stem).md` if it is a page")
            default: self = .stray(hint: "move images and downloads to `\(ContentPath.assets)`")
            }
        }
    }

    /// Whether a part of the path begins with a dot, as what editors and systems leave behind does.
    private static func isHidden(_ path: String) -> Bool {
        path.hasPrefix(".") || path.contains("/.") || path.hasSuffix("~")
    }

    private static func unknownFolder(_ folder: String) -> FileKind {
        if folder == "ledger" || folder == "programs" { return .other }
        let names = Section.allCases.map { "`Content/\($0.rawValue)/`" }.joined(separator: ", ")
        return .stray(hint: "pages stand in \(names)")
    }
}
