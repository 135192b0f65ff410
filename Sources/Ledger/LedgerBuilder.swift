import Diagnostics
import Money

/// Gathers rows from file after file, and then orders and checks them together.
///
/// Its parts are extensions: files, pieces of them, the errors of records and cells, duplicates (L2), order (L1),
/// references (L3).
struct LedgerBuilder {
    /// Sorted by the bytes of their paths.
    let files: [LedgerFile]
    let programs: [LedgerProgram]
    let asOf: CivilDate
    let vocabulary: Vocabulary
    /// How many rows there may be at most.
    let lineBound: Int

    var symbols: LedgerSymbols
    /// The headers of the files that could be read, by file.
    var headers: [LedgerHeader?] = []
    /// Where the line behind each file's header starts.
    var bodies: [(offset: Int, line: Int)] = []
    /// Every row that has an id and a program, in the order of files and lines, until `order` sorts them.
    var rows: [Row] = []
    /// Which of `rows` have bad cells or repeat another row.
    var isBad: [Bool] = []
    /// Those of them that have bad cells.
    var badRows: [Int] = []
    var oddRecords: [OddRecord] = []
    var taints = Taints()
    var references: [Reference] = []
    var dropped: [DroppedRecord] = []
    var diagnostics: [Diagnostic] = []
    /// How many ids have been looked for among all rows, to suggest the nearest.
    var suggestionCount = 0
    /// How many are looked for at the most.
    static let mostSuggestions = 20

    /// A builder for files, which may come in any order. Together they have at most so many lines.
    init(files: [LedgerFile], programs: [LedgerProgram], asOf: CivilDate, lineBound: Int) {
        self.files = files
        self.programs = programs
        self.asOf = asOf
        self.lineBound = lineBound
        vocabulary = Vocabulary(programs: programs)
        // No good record is shorter than its three commas, its date, its type and its line end.
        let rowCount = min(lineBound, files.reduce(0) { $0 + $1.bytes.count / 18 + 1 })
        symbols = LedgerSymbols(expecting: rowCount + rowCount / 4)
    }

    /// The ledger of what was read, and all diagnostics in the order of their places.
    mutating func finish() -> (ledger: Ledger, diagnostics: [Diagnostic]) {
        judgeRecords()
        let newIndex = order()
        judgeReferences(newIndex)
        let countUpToAsOf = countRowsUpToAsOf()
        diagnostics.sort()
        let ledger = Ledger(
            rows: rows, countUpToAsOf: countUpToAsOf, dropped: dropped, symbols: symbols.table, files: files,
            programs: programs)
        return (ledger, diagnostics)
    }

    /// How many rows are dated up to the as-of date; warns of the others (L5).
    private mutating func countRowsUpToAsOf() -> Int {
        var low = 0
        var high = rows.count
        while low < high {
            let middle = (low + high) / 2
            if rows[middle].date <= asOf { low = middle + 1 } else { high = middle }
        }
        let after = rows.count - low
        if after > 0 {
            diagnostics.append(
                Diagnostic(
                    .warning, "ledger/after-as-of",
                    after == 1
                        ? "1 row is dated after \(asOf) and is left out"
                        : "\(after) rows are dated after \(asOf) and are left out",
                    hint: "the first is dated \(rows[low].date); `--as-of` sets the date", at: place(rows[low].location)
                ))
        }
        return low
    }

    /// The place of a row's cell, or of its record.
    func place(_ location: RowLocation, _ column: LedgerColumn? = nil) -> Place {
        SourceText(files: files).place(location, column: column?.rawValue)
    }

    /// The text of a symbol, as it stands in messages.
    func quote(_ symbol: UInt32) -> String {
        Phrase.quote(symbols.table.bytes(of: Symbol(index: symbol)))
    }
}
