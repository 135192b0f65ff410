import ArgumentParser
import Diagnostics
import Importing
import Ledger
import Publishing
import Workspace

/// One run of `tallypress import`.
struct ImportRun {
    let loaded: LoadedSite
    let options: SiteOptions
    private let folder: SiteFolder
    private var console: Console

    init(loaded: LoadedSite, options: SiteOptions) {
        self.loaded = loaded
        self.options = options
        folder = options.folder
        console = options.console
    }

    /// Prints a profile's file.
    func show(_ name: String) throws {
        guard let file = loaded.profiles.file(named: name) else {
            try stop(loaded.profiles.profile(named: name).diagnostics)
            return
        }
        Console.print(String(decoding: file.bytes, as: UTF8.self))
    }

    /// Imports exports with a profile: to a file of the ledger, or as CSV to standard output.
    mutating func run(_ name: String, files: [String], program: String?, target: String?) throws {
        let profiles = loaded.profiles
        console.sources = { profiles.source(of: $0) }
        let (profile, problems) = profiles.profile(named: name)
        // A ledger that cannot be read cannot be added to: what would be new is not known.
        let broken = loaded.bookDiagnostics.filter { diagnostic in
            diagnostic.severity == .error && !["commission/", "rates/"].contains { diagnostic.code.hasPrefix($0) }
        }
        let (exports, unreadable) = read(files)
        guard let profile, problems.isEmpty, broken.isEmpty, unreadable.isEmpty else {
            return try stop(problems + broken + unreadable)
        }
        let existing = target.flatMap { target in loaded.ledger.files.first { $0.path == target } }
        let importer =
            if let target {
                Importer(
                    profile: profile, ledger: loaded.ledger, program: program, asOf: options.asOf ?? Today.date,
                    target: existing ?? LedgerFile(path: target, bytes: []))
            } else {
                Importer(
                    profile: profile, ledger: loaded.ledger, program: program, asOf: options.asOf ?? Today.date)
            }
        let result = importer.run(exports)
        console.sources = { result.sources[$0] ?? profiles.source(of: $0) }
        guard !options.fails(result.diagnostics) else {
            return try stop(result.diagnostics, unjudged: result.unjudgedCount)
        }
        console.show(result.diagnostics)
        var lines = ImportSummary.lines(result)
        if let target {
            if result.addedCount > 0 {
                try write(result.text, to: target, expecting: existing?.bytes)
                lines.append("appended to \(folder.shortPath(of: target))")
            }
        } else {
            Console.print(String(decoding: result.text, as: UTF8.self))
        }
        if !options.quiet { Console.printError(lines.joined(separator: "\n") + "\n") }
    }

    private func read(_ files: [String]) -> (exports: [ExportFile], problems: [Diagnostic]) {
        var exports: [ExportFile] = []
        var problems: [Diagnostic] = []
        for file in files {
            if let bytes = SiteFolder.bytes(at: file) {
                exports.append(ExportFile(path: file, bytes: bytes))
            } else {
                problems.append(
                    Diagnostic(
                        .error, "import/unreadable-file", "the export `\(file)` cannot be read",
                        hint: "check its name", at: nil))
            }
        }
        return (exports, problems)
    }

    private func write(_ text: [UInt8], to target: String, expecting existing: [UInt8]?) throws {
        do throws(PublishingFailure) {
            try ReplacedFile(path: folder.path(of: target), expecting: existing).write(text)
        } catch {
            try stop(error.diagnostics)
        }
    }

    /// Shows what is wrong, and ends the run; `unjudged` rows act on others and could not be compared with them yet.
    private func stop(_ diagnostics: [Diagnostic], unjudged: Int = 0) throws {
        console.show(diagnostics.sorted())
        Console.printError(Summary.failure(diagnostics, strict: options.strict) + "; nothing was written\n")
        if unjudged > 0 {
            Console.printError(
                unjudged == 1
                    ? "1 row that acts on another is checked against it once that is mended\n"
                    : "\(unjudged) rows that act on others are checked against them once that is mended\n")
        }
        throw ExitCode(1)
    }
}
