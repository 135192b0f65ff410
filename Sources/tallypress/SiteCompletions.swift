import ArgumentParser
import DiagnosticPages
import Diagnostics
import Importing
import Programs
import Workspace

/// What a shell proposes for names that a site gives: read when it asks, from the site of the working directory, or that
/// of `--site`.
enum SiteCompletions {
    /// More proposals than these are no help.
    private static let longestList = 200

    /// The ids of the site's programs.
    static let programs = CompletionKind.custom { arguments, _, prefix in
        names(files(arguments).map { ProgramReader.id(ofPath: $0.path) }, beginningWith: prefix)
    }

    /// The site's offers, as `PROGRAM/OFFER`.
    static let offers = CompletionKind.custom { arguments, _, prefix in
        let programs = ProgramReader().readAll(files(arguments)).programs
        return names(
            programs.flatMap { program in (program.link?.offers ?? []).map { "\(program.id)/\($0.id)" } },
            beginningWith: prefix)
    }

    /// The ids of the ledger's rows, once a part of one is written.
    static let rows = CompletionKind.custom { arguments, _, prefix in
        guard !prefix.isEmpty else { return [] }
        let ledger = SiteLoader(folder: folder(arguments), asOf: Today.date).load().ledger
        return names(
            ledger.rows.lazy.map { String(decoding: ledger.symbols.bytes(of: $0.id), as: UTF8.self) },
            beginningWith: prefix)
    }

    /// The names of the import profiles that are built in, and of the site's own.
    static let profiles = CompletionKind.custom { arguments, _, prefix in
        let files = folder(arguments).listedFiles(in: "Content/imports").filter(isYAML)
        return names(
            ProfileLibrary(files.map { ProfileFile(path: $0, bytes: []) }).names, beginningWith: prefix)
    }

    /// The names of the site's templates and of the built-in theme's.
    static let templates = CompletionKind.custom { arguments, _, prefix in
        let templates = SiteLoader(folder: folder(arguments), asOf: Today.date).templates()
        return names(templates.names + templates.assets.map(\.path), beginningWith: prefix)
    }

    /// The codes of diagnostics.
    static let codes = CompletionKind.custom { _, _, prefix in
        names(DiagnosticCatalog.codes, beginningWith: prefix)
    }

    private static func files(_ arguments: [String]) -> [(path: String, bytes: [UInt8])] {
        let folder = folder(arguments)
        return folder.listedFiles(in: "Content/programs").filter(isYAML).map { path in
            (path, SiteFolder.bytes(at: folder.path(of: path)) ?? [])
        }
    }

    private static func isYAML(_ path: String) -> Bool { path.hasSuffix(".yml") || path.hasSuffix(".yaml") }

    /// The site that the words of the command line speak of.
    private static func folder(_ arguments: [String]) -> SiteFolder {
        let words = arguments.map { $0.filter { !"\"'\\".contains($0) } }
        if let option = words.firstIndex(of: "--site"), words.indices.contains(option + 1) {
            return SiteFolder(root: words[option + 1])
        }
        let given = words.first { $0.hasPrefix("--site=") }
        return SiteFolder(root: given.map { String($0.dropFirst("--site=".count)) } ?? ".")
    }

    private static func names(_ names: some Sequence<String>, beginningWith prefix: String) -> [String] {
        Array(names.lazy.filter { $0.hasPrefix(prefix) }.prefix(longestList)).sorted()
    }
}
