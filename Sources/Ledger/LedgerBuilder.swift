import Diagnostics
import Money

/// Gathers rows from file after file, and then orders and checks them together.
///
/// Its parts are extensions: files, records, the errors of cells, duplicates (L2), order (L1), references (L3).
struct LedgerBuilder {
    /// Sorted by the bytes of their paths.
    let files: [LedgerFile]
    let programs: [LedgerProgram]
    let asOf: CivilDate
    let vocabulary: Vocabulary
    let symbols: SymbolStorage

    /// The headers of the files that could be read, by file.
    var headers: [LedgerHeader?] = []
    /// Every row that has an id and a program, in the order of files and lines, until `order` sorts them.
    var rows: [Row] = []
    /// Which of `rows` have bad cells.
    var isBad: [Bool] = []
    var index: RowIndex
    var taints = Taints()
    var references: [Reference] = []
    var dropped: [DroppedRecord] = []
    var diagnostics: [Diagnostic] = []
    var dates = DateCache()
    /// Only there to be written, so that reading ahead is not left out.
    var touched: UInt64 = 0

    /// A builder for files, which may come in any order.
    init(files: [LedgerFile], programs: [LedgerProgram], asOf: CivilDate, expecting rowCount: Int) {
        self.files = files
        self.programs = programs
        self.asOf = asOf
        vocabulary = Vocabulary(programs: programs)
        symbols = SymbolStorage(expecting: rowCount + rowCount / 4)
        index = RowIndex(expecting: rowCount + rowCount / 4)
        headers.reserveCapacity(files.count)
        rows.reserveCapacity(rowCount)
        isBad.reserveCapacity(rowCount)
    }

    /// The ledger of what was read, and all diagnostics in the order of their places.
    mutating func finish() -> (ledger: Ledger, diagnostics: [Diagnostic]) {
        let newIndex = order()
        judgeReferences(newIndex)
        let countUpToAsOf = countRowsUpToAsOf()
        diagnostics.sort()
        let ledger = Ledger(
            rows: rows, countUpToAsOf: countUpToAsOf, dropped: dropped,
            symbols: SymbolTable(storage: symbols), files: files, programs: programs)
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
        Phrase.quote(symbols.bytes(of: Symbol(index: symbol)))
    }
}
