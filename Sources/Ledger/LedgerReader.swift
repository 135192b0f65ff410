import Diagnostics
import Money

/// Reads ledger files into a checked `Ledger` (SPEC §3).
public struct LedgerReader: Sendable {
    private let programs: [LedgerProgram]
    private let asOf: CivilDate
    private let jobs: Int
    /// How many files are read; a test sets it lower.
    var fileLimit = LedgerBuilder.fileLimit

    /// A reader for a site with the given programs; rows dated after `asOf` are checked and then left out (L5).
    /// Up to `jobs` files are looked at at once; the result does not depend on it.
    public init(programs: [LedgerProgram], asOf: CivilDate, jobs: Int = 1) {
        self.programs = programs
        self.asOf = asOf
        self.jobs = jobs
    }

    /// Reads all files, whatever order they come in, and reports every bad row (L6).
    ///
    /// The ledger holds the good rows even where there are errors; nothing may be built from it then. Whatever the
    /// bytes are, this neither throws nor traps.
    public func read(_ files: [LedgerFile]) -> (ledger: Ledger, diagnostics: [Diagnostic]) {
        let files = files.sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
        let encodings = FileEncoding.check(files, jobs: jobs)
        // No record is shorter than its three commas, its date, its type and its line end.
        let rowCount = zip(files, encodings).reduce(0) { $0 + min($1.1.lineFeeds + 1, $1.0.bytes.count / 18 + 1) }
        var builder = LedgerBuilder(files: files, programs: programs, asOf: asOf, expecting: rowCount)
        for number in files.indices.prefix(fileLimit) {
            builder.readFile(number, encoding: encodings[number])
        }
        if files.count > fileLimit { builder.refuseFiles(from: fileLimit) }
        return builder.finish()
    }
}
