import Diagnostics
import YAMLReading

/// Reads programs from their files, `Content/programs/ID.yml` (SPEC §4), and checks all that can be told without rows.
///
/// Codes begin with `terms/`, and with `yaml/` for what is no YAML. Every mistake of a file is reported, each at its
/// place; a file with an error gives no program.
public struct ProgramReader: Sendable {
    /// A reader; it has no settings.
    public init() {}

    /// Reads one file. `path` is relative to the site's root, with `/` between folders.
    public func read(_ bytes: some Collection<UInt8>, path: String) -> (program: Program?, diagnostics: [Diagnostic]) {
        let report = FieldReport(prefix: "terms")
        let program = program(from: bytes, path: path, report: report)
        return (report.hasErrors ? nil : program, report.diagnostics.sorted())
    }

    /// The id that a file's path gives: its name without `.yml` or `.yaml`.
    public static func id(ofPath path: String) -> String {
        ProgramID.id(ofPath: path)
    }

    /// Reads the files of a site: programs by id, diagnostics by place. Two files that give the same id are an error.
    public func readAll(
        _ files: [(path: String, bytes: [UInt8])]
    ) -> (programs: [Program], diagnostics: [Diagnostic]) {
        var programs: [Program] = []
        var diagnostics: [Diagnostic] = []
        var paths: [String: String] = [:]
        for (path, bytes) in files.sorted(by: { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }) {
            let (program, found) = read(bytes, path: path)
            diagnostics += found
            let id = ProgramID.id(ofPath: path)
            if let first = paths[id] {
                diagnostics.append(
                    Diagnostic(
                        .error, "terms/duplicate-program", "the program `\(id)` has two files",
                        hint: "keep one of them", at: Place(file: path),
                        related: [RelatedPlace("the other file", at: Place(file: first))]))
                // Which of the two counts is not known: what names the program is judged once one of them is gone.
                programs.removeAll { $0.id == id }
            } else {
                paths[id] = path
                if let program { programs.append(program) }
            }
        }
        programs.sort { $0.id.utf8.lexicographicallyPrecedes($1.id.utf8) }
        return (programs, diagnostics.sorted())
    }

    private func program(from bytes: some Collection<UInt8>, path: String, report: FieldReport) -> Program? {
        let place = Place(file: path)
        let id = ProgramID.id(ofPath: path)
        if !ProgramID.isValid(id) {
            report.error(
                "bad-id", "`\(id)` cannot be a program's id",
                hint: "name the file with small letters, digits and `-`, such as `kartra.yml`", at: place)
        }
        guard var reader = YAMLDocument.readMapping(bytes, file: path, named: "the program", report: report) else {
            return nil
        }
        let name = reader.required("name", .nonEmptyText)
        let url = reader.required("url", .webAddress)
        let currency = reader.required("currency", .currency)
        let summary = reader.optional("summary", .nonEmptyText)
        let link = reader.optional("link", LinkReader.settings)
        let terms = TermsReader(currency: currency, report: report).terms(of: &reader)
        reader.finish()
        guard let name, let url, let currency, let terms else { return nil }
        return Program(
            id: id, name: name, url: url, currency: currency, summary: summary, link: link, terms: terms, place: place)
    }
}
