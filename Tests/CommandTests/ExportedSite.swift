import Foundation
import TestSupport

/// A site whose books are exported.
struct ExportedSite: CustomStringConvertible, Sendable {
    let name: String
    let folder: URL
    let asOf: String

    var description: String { name }

    /// The example, the real purchases and every sound worked case.
    static let all: [ExportedSite] = {
        let cases = Fixtures.folder.appending(path: "Cases")
        let names = (try? FileManager.default.contentsOfDirectory(atPath: cases.path(percentEncoded: false))) ?? []
        let sound = names.filter { $0 != "README.md" && !$0.hasPrefix("bad-") }.sorted().map { name in
            let folder = cases.appending(path: name)
            let asOf = (try? String(contentsOf: folder.appending(path: "as-of"), encoding: .utf8)) ?? ""
            return ExportedSite(
                name: name, folder: folder, asOf: asOf.trimmingCharacters(in: .whitespacesAndNewlines))
        }
        return [purchases, ExportedSite(name: "example", folder: Fixtures.repository, asOf: "2026-11-15")] + sound
    }()

    /// First, as it takes longest.
    static let purchases = ExportedSite(
        name: "cdnow", folder: Fixtures.folder.appending(path: "Sites/cdnow"), asOf: "1998-06-30")

    var options: [String] { ["--site", folder.path(percentEncoded: false), "--as-of", asOf] }

    /// What the program prints of the site.
    func run(_ command: String...) throws -> Tallypress.Outcome {
        try Tallypress.run(arguments: command + options)
    }

    /// Every program's figures by month, as `report` prints them.
    func reported() throws -> [(program: String, months: [MonthFigures])] {
        let outcome = try run("report", "--format", "json")
        let report = try JSONDecoder().decode(PrintedReport.self, from: Data(outcome.output.utf8))
        return try report.programs.map { program in (program.id, try program.months.map { try $0.figures() }) }
    }
}
