import Diagnostics
import YAMLReading

/// The import profiles of a site: its own in `Content/imports/`, and those that are built in.
public struct ProfileLibrary: Sendable {
    private let own: [ProfileFile]
    private let builtin: [ProfileFile]

    /// A library of the site's own files, in any order.
    public init(_ own: [ProfileFile], builtin: [ProfileFile] = BuiltinProfiles.files) {
        self.own = own.sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
        self.builtin = builtin.sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
    }

    /// The names of all profiles, sorted. A profile of the site stands before the built-in one of its name.
    public var names: [String] { Set((own + builtin).map(\.name)).sorted() }

    /// Whether the profile of a name is one of the site's own.
    public func isOwn(_ name: String) -> Bool { own.contains { $0.name == name } }

    /// The file of a profile, or `nil` where there is none of the name.
    public func file(named name: String) -> ProfileFile? {
        own.first { $0.name == name } ?? builtin.first { $0.name == name }
    }

    /// The bytes of the file that a diagnostic's place names, built-in ones too.
    public func source(of path: String) -> [UInt8]? {
        (own + builtin).first { $0.path == path }?.bytes
    }

    /// The profile of a name, and everything that is wrong with it. Without a diagnostic there is a profile.
    public func profile(named name: String) -> (profile: ImportProfile?, diagnostics: [Diagnostic]) {
        let report = FieldReport(prefix: "import")
        guard let file = file(named: name) else {
            report.add(
                Diagnostic(
                    .error, "import/unknown-profile", "there is no import profile `\(name)`",
                    hint: Suggestion.hint(for: name, among: names, noun: "profiles"), at: nil))
            return (nil, report.diagnostics)
        }
        guard let files = chain(from: file, report) else { return (nil, report.diagnostics) }
        let profile = ProfileReader(files: files, report: report).read()
        return (profile, report.diagnostics)
    }

    /// What is wrong with the site's own profiles, each read with those that it extends.
    public func check() -> [Diagnostic] {
        var problems: Set<Diagnostic> = []
        for file in own {
            let isHidden = own.first { $0.name == file.name }?.path != file.path
            if isHidden {
                problems.insert(
                    Diagnostic(
                        .error, "import/duplicate-profile", "there are two profiles `\(file.name)`",
                        hint: "rename one of the two files", at: Place(file: file.path)))
            } else {
                problems.formUnion(profile(named: file.name).diagnostics)
            }
        }
        return problems.sorted()
    }

    /// The file, the one that it extends, and so on; `nil` after an error was reported.
    private func chain(from file: ProfileFile, _ report: FieldReport) -> [ProfileFile]? {
        var files = [file]
        while let last = files.last, let (name, place) = extended(by: last) {
            // A profile may extend the built-in one of its own name.
            let next = last.name == name ? builtin.first { $0.name == name } : self.file(named: name)
            guard let next else {
                if last.name == name {
                    report.error(
                        "circular-profile", "the profile extends itself", hint: "let it extend one that is built in",
                        at: place)
                    return nil
                }
                report.error(
                    "unknown-profile", "there is no import profile \(YAMLNode.quoted(name)) to extend",
                    hint: Suggestion.hint(for: name, among: names, noun: "profiles"), at: place)
                return nil
            }
            guard !files.contains(where: { $0.path == next.path }) else {
                report.error(
                    "circular-profile", "the profile extends itself, by way of `\(last.name)`",
                    hint: "let it extend one that is built in", at: extended(by: file)?.place ?? place)
                return nil
            }
            files.append(next)
        }
        return files
    }

    /// What a file says behind `extends`; its mistakes are for the reader of the whole to report.
    private func extended(by file: ProfileFile) -> (name: String, place: Place)? {
        let node = YAMLDocument.read(file.bytes, file: file.path, report: FieldReport(prefix: "import"))
        guard case .mapping(let entries)? = node?.content,
            let entry = entries.first(where: { $0.key == "extends" }), let name = entry.value.text, !name.isEmpty
        else { return nil }
        return (name, entry.value.place)
    }
}
