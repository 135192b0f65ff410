import Diagnostics
import Mustache

/// The templates and assets of a site: those of its `Templates/` folder, and the built-in theme's where it has none of
/// its own.
///
/// ```swift
/// let templates = TemplateSet(files)
/// let problems = templates.check(["statement": StatementView.schema])
/// guard !problems.hasErrors else { … }
/// let html = try templates.render("statement", view)
/// ```
///
/// A set never changes, and pages can be rendered from it by many threads at once.
public struct TemplateSet: Sendable {
    let parsed: [String: ParsedTemplate]
    let library: MustacheLibrary
    /// What templates are rendered with, for looking at beside diagnostics, by the path that diagnostics show.
    private let sources: [String: [UInt8]]
    private let origins: [String: TemplateOrigin]
    /// Where what is rendered is noted, and for which page it is.
    private(set) var log: (entries: RenderLog, page: String)?

    /// The files below `assets/` that are no templates, with their paths below `Templates/`, sorted by path (bytes).
    public let assets: [TemplateFile]

    /// Reads the site's files, and the theme's under them. Mistakes wait for ``check(_:)``.
    ///
    /// - Parameters:
    ///   - files: The site's own files below `Templates/`, in any order.
    ///   - theme: What serves where the site has no file of the same path.
    public init(_ files: [TemplateFile], theme: [TemplateFile] = BuiltinTheme.files) {
        var parsed: [String: ParsedTemplate] = [:]
        var assets: [String: TemplateFile] = [:]
        var sources: [String: [UInt8]] = [:]
        var templates: [String: MustacheTemplate] = [:]
        let own = Set(files.map(\.path))
        origins = Self.origins(of: files, over: theme)
        let all = files.map { ($0, false) } + theme.filter { !own.contains($0.path) }.map { ($0, true) }
        for (file, isBuiltin) in all {
            guard file.path.hasSuffix(Self.suffix) else {
                if file.path.hasPrefix("assets/") { assets[file.path] = file }
                continue
            }
            let name = String(file.path.dropLast(Self.suffix.count))
            let path = (isBuiltin ? Self.builtinFolder : Self.siteFolder) + file.path
            sources[path] = file.bytes
            var template = TemplateParser.parse(name: name, file: path, isBuiltin: isBuiltin, bytes: file.bytes)
            templates[name] = Self.compile(&template)
            parsed[name] = template
        }
        self.parsed = parsed
        self.sources = sources
        self.assets = assets.values.sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
        library = MustacheLibrary(templates: templates)
    }

    /// The names of all templates, sorted: their paths below `Templates/` without `.mustache`.
    public var names: [String] { parsed.keys.sorted() }

    /// Whether a template is the built-in theme's; `nil` where there is none of that name.
    public func isBuiltin(_ template: String) -> Bool? { parsed[template]?.isBuiltin }

    /// Where a file comes from, by its path below `Templates/`; `nil` where there is none.
    public func origin(ofFile path: String) -> TemplateOrigin? { origins[path] }

    /// The path below `Templates/` of a template's file.
    public static func path(of template: String) -> String { template + suffix }

    /// The same set, which notes all that it renders; until ``noting(page:)`` says for which page, as for the first.
    public func noting(in log: RenderLog) -> TemplateSet {
        var set = self
        set.log = (log, "/")
        return set
    }

    /// The same set for a page, where it notes what it renders.
    public func noting(page: String) -> TemplateSet {
        guard let log else { return self }
        var set = self
        set.log = (log.entries, page)
        return set
    }

    private static func origins(of files: [TemplateFile], over theme: [TemplateFile]) -> [String: TemplateOrigin] {
        let builtin = Dictionary(theme.map { ($0.path, $0.bytes) }, uniquingKeysWith: { first, _ in first })
        var origins = builtin.mapValues { _ in TemplateOrigin.builtin }
        for file in files {
            origins[file.path] =
                builtin[file.path].map { $0 == file.bytes ? TemplateOrigin.copied : .changed } ?? .own
        }
        return origins
    }

    /// The bytes of the template that a diagnostic's place names, built-in ones too.
    public func source(of file: String) -> [UInt8]? { sources[file] }

    private static let suffix = ".mustache"
    private static let siteFolder = "Templates/"
    private static let builtinFolder = "(built-in theme)/"
}
