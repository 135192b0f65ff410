import Diagnostics
import Ledger
import Money

/// Turns a network's exports into rows that the ledger lacks (SPEC §7, `import`).
///
/// Nothing is written here: the result has the ledger file's whole new text, checked together with all other files.
public struct Importer: Sendable {
    private let profile: ImportProfile
    private let ledger: Ledger
    private let program: String?
    private let asOf: CivilDate
    private let target: LedgerFile

    /// An importer for a site.
    ///
    /// - Parameters:
    ///   - ledger: the site's ledger, without errors.
    ///   - program: the id of the program that all rows belong to, where the user names one.
    ///   - asOf: the day on which changes are noted for which the export tells none.
    ///   - target: the ledger file that the rows go to, as it is on disk; without bytes for one that is new.
    public init(
        profile: ImportProfile, ledger: Ledger, program: String? = nil, asOf: CivilDate,
        target: LedgerFile = LedgerFile(path: "Content/ledger/~import.csv", bytes: [])
    ) {
        self.profile = profile
        self.ledger = ledger
        self.program = program
        self.asOf = asOf
        self.target = target
    }

    /// Reads the exports, the earliest first: each says more than those before it.
    public func run(_ exports: [ExportFile]) -> ImportResult {
        let choice: ProgramChoice
        switch ProgramChoice.make(profile, programs: ledger.programs, wanted: program) {
        case .success(let made): choice = made
        case .failure(let failure): return result(failure.diagnostics)
        }
        var merger = RowMerger(profile: profile, programs: ledger.programs, asOf: asOf, known: KnownRows(ledger))
        var problems: [Diagnostic] = []
        var sources: [String: [UInt8]] = [:]
        var converters: [RowConverter] = []
        for export in exports {
            switch ExportDecoder(encoding: profile.encoding).decode(export) {
            case .failure(let failure): problems += failure.diagnostics
            case .success(let text):
                sources[export.path] = text
                switch converter(of: text, at: export.path, choice) {
                case .failure(let failure): problems += failure.diagnostics
                case .success(let converter): converters.append(converter)
                }
            }
        }
        if let problem = merchantProblem(converters, choice) {
            // Rows of other merchants would only be told of as wrong in what is the program's own.
            return result(problems + [problem], sources: sources)
        }
        for converter in converters { problems += read(converter, &merger) }
        problems += merger.problems
        let isComplete = !problems.hasErrors
        let check = ResultCheck(ledger: ledger, target: target, asOf: asOf).check(merger.rows, isComplete: isComplete)
        return result(
            problems + check.diagnostics, text: check.text, merger, isComplete: isComplete, sources: sources)
    }

    private func result(
        _ diagnostics: [Diagnostic], text: [UInt8] = [], _ merger: RowMerger? = nil, isComplete: Bool = true,
        sources: [String: [UInt8]] = [:]
    ) -> ImportResult {
        let rows = merger?.rows ?? []
        let added = RowType.allCases.map { type in (type: type, count: rows.count { $0.type == type }) }
        return ImportResult(
            text: text, added: added.filter { $0.count > 0 }, revisionCount: merger?.revisionCount ?? 0,
            leftOut: merger?.leftOut ?? LeftOut(), diagnostics: diagnostics.sorted(),
            unjudgedCount: isComplete ? 0 : rows.count { !$0.of.isEmpty }, sources: sources)
    }

    /// What turns one export's records into rows, or what is wrong with the export's form.
    private func converter(
        of text: [UInt8], at path: String, _ choice: ProgramChoice
    ) -> Result<RowConverter, ExportFailure> {
        ExportTable.read(text, of: path, profile: profile).flatMap { table in
            ColumnMap.read(table, profile: profile).map { columns in
                RowConverter(
                    profile: profile, table: table, columns: columns, programs: ledger.programs, choice: choice)
            }
        }
    }

    /// What is wrong where the rows name merchants and no mapping says which programs they are.
    private func merchantProblem(_ converters: [RowConverter], _ choice: ProgramChoice) -> Diagnostic? {
        guard profile.columns[.program] != nil else { return nil }
        switch choice {
        case .byMerchant where profile.otherPrograms == .error || !profile.programs.isEmpty: return nil
        case .byMerchant, .all: break
        }
        var merchants = NamedMerchants(profile: profile, wanted: program)
        for converter in converters {
            for record in converter.table.records {
                if let (name, place) = converter.merchant(of: record) { merchants.count(name, at: place) }
            }
        }
        return merchants.problem
    }

    /// Reads one export's records, and returns what is wrong with them.
    private func read(_ converter: RowConverter, _ merger: inout RowMerger) -> [Diagnostic] {
        var ids = ExportIDs(profile: profile)
        var merchants = UnknownMerchants(profile: profile)
        var problems: [Diagnostic] = []
        for record in converter.table.records {
            switch converter.convert(record) {
            case .leftOut(let reason): merger.leaveOut(reason)
            case .unknownMerchant(let name, let place): merchants.count(name, at: place)
            case .failure(let found): problems += found
            case .row(var row):
                if let problem = ids.claim(&row) {
                    problems.append(problem)
                } else {
                    merger.merge(row)
                }
            }
        }
        return problems + merchants.diagnostics
    }
}
