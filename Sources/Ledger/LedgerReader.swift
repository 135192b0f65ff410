import Diagnostics
import Money

/// Reads ledger files into a checked `Ledger` (SPEC §3).
public struct LedgerReader: Sendable {
    private let programs: [LedgerProgram]
    private let asOf: CivilDate
    private let jobs: Int
    /// How many files are read; a test sets it lower.
    var fileLimit = LedgerBuilder.fileLimit
    /// How many bytes a worker reads at a time, so few that what it finds fits a processor's own cache; a test sets it
    /// lower.
    var pieceSize = 1 << 20

    /// A reader for a site with the given programs; rows dated after `asOf` are checked and then left out (L5).
    /// Up to `jobs` workers read; the result does not depend on their number.
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
        let lineBound = encodings.reduce(0) { $0 + $1.lineFeeds + 1 }
        var builder = LedgerBuilder(files: files, programs: programs, asOf: asOf, lineBound: lineBound)
        for number in files.indices.prefix(fileLimit) {
            builder.openFile(number, encoding: encodings[number])
        }
        if files.count > fileLimit { builder.refuseFiles(from: fileLimit) }
        builder.readRecords(pieceSize: pieceSize, jobs: jobs)
        return builder.finish()
    }
}
