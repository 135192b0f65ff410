import Diagnostics
import Templates

/// The files of the theme by the names that people give them.
struct ThemeFiles {
    private let templates: TemplateSet

    init(_ templates: TemplateSet) {
        self.templates = templates
    }

    /// The paths of all files below `Templates/`, the site's and the built-in ones, in order.
    private var paths: [String] {
        templates.names.map(TemplateSet.path) + templates.assets.map(\.path)
    }

    /// The files that the site has changed, in order.
    var changed: [String] { paths.filter { templates.origin(ofFile: $0) == .changed } }

    /// The path of a file by its name: `partials/offer`, with its ending, with `Templates/` before it, or the last part
    /// alone where only one file has it.
    func path(of name: String) throws(Refusal) -> String {
        let wanted = name.hasPrefix("Templates/") ? String(name.dropFirst("Templates/".count)) : name
        let paths = paths
        if let path = [TemplateSet.path(of: wanted), wanted].first(where: paths.contains) { return path }
        let ending = paths.filter { $0.hasSuffix("/" + wanted) || $0.hasSuffix("/" + TemplateSet.path(of: wanted)) }
        if ending.count == 1 { return ending[0] }
        if ending.count > 1 {
            let all = ending.map { "`\(Self.template($0) ?? $0)`" }.joined(separator: " or ")
            throw Refusal(
                "command/ambiguous-template", "`\(name)` is the name of several templates", hint: "write \(all)")
        }
        let names = paths.map { Self.template($0) ?? $0 }
        let nearest =
            Suggestion.nearest(to: wanted, among: names)
            ?? Suggestion.nearest(to: wanted, among: names.map(Self.lastPart)).flatMap { part in
                names.first { Self.lastPart($0) == part }
            }
        throw Refusal(
            "command/unknown-template", "there is no template `\(name)`",
            hint: nearest.map { "did you mean `\($0)`?" } ?? "`tallypress templates` lists them")
    }

    /// The name of the template in a file; `nil` for a file that is none.
    static func template(_ path: String) -> String? {
        let ending = TemplateSet.path(of: "")
        return path.hasSuffix(ending) ? String(path.dropLast(ending.count)) : nil
    }

    /// What is built in at a path.
    static func builtin(_ path: String) -> [UInt8]? { BuiltinTheme.files.first { $0.path == path }?.bytes }

    private static func lastPart(_ name: String) -> String {
        name.split(separator: "/").last.map(String.init) ?? name
    }
}
