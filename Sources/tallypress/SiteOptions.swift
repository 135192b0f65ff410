import ArgumentParser
import Content
import Diagnostics
import Foundation
import Money
import Workspace

/// Where the site is and as of which day it is looked at: what all commands ask for.
struct SiteOptions: ParsableArguments {
    @Option(
        name: .long, help: ArgumentHelp("The site's root, the folder that holds Content/.", valueName: "dir"),
        completion: .directory)
    var site = "."

    @Option(
        name: .long,
        help: ArgumentHelp("The last day that counts, YYYY-MM-DD; today unless given.", valueName: "date"),
        transform: SiteOptions.date)
    var asOf: CivilDate?

    @Option(
        name: .long, help: ArgumentHelp("How many workers to use; as many as there are processors.", valueName: "n"))
    var jobs: Int?

    @Flag(name: .long, help: "Treat warnings as errors.")
    var strict = false

    @Flag(name: .shortAndLong, help: "Print nothing but errors.")
    var quiet = false

    @Option(name: .long, help: "When to color what is printed: auto (on a terminal), always or never.")
    var color = ColorChoice.auto

    func validate() throws {
        if site.isEmpty { throw ValidationError("--site names no folder; write `.` for this one.") }
        if let jobs, jobs < 1 { throw ValidationError("--jobs must be at least 1.") }
    }

    /// The site's root.
    var folder: SiteFolder { SiteFolder(root: site) }

    /// What writes to the terminal, as the options want it.
    var console: Console { Console(folder: folder, isQuiet: hidesWarnings, color: color) }

    /// A loader of the site.
    func loader(baseURL: BaseURL? = nil) -> SiteLoader {
        SiteLoader(folder: folder, asOf: asOf ?? Today.date, baseURL: baseURL, jobs: workers)
    }

    /// Whether a run with these diagnostics fails.
    func fails(_ diagnostics: [Diagnostic]) -> Bool { diagnostics.hasErrors || strict && !diagnostics.isEmpty }

    /// Whether warnings go unsaid; under `--strict` they are errors.
    var hidesWarnings: Bool { quiet && !strict }

    /// How many workers to use.
    var workers: Int { jobs ?? ProcessInfo.processInfo.activeProcessorCount }

    /// A date as it is written on the command line.
    static func date(_ text: String) throws -> CivilDate {
        if let date = CivilDate(text) { return date }
        let parts = text.split(separator: "-", omittingEmptySubsequences: false).map { Int($0) }
        if parts.count == 3, text.utf8.count == 10, let year = parts[0], year < 1970 {
            throw ValidationError("`\(text)` is too early: days count from 1970-01-01 on.")
        }
        throw ValidationError("`\(text)` is no date; write one like 2026-01-31.")
    }
}
