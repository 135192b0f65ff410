import Diagnostics
import Money

/// The checked rows of all ledger files, in the order of SPEC L1.
public struct Ledger: Sendable {
    /// Every row, rows after the as-of date too, in order (L1), without dropped duplicates (L2).
    public let rows: [Row]
    /// How many of `rows`, from the first, are dated on or before the as-of date; the others are left out (L5).
    public let countUpToAsOf: Int
    /// The records that were dropped since they repeat an earlier one (L2), in the order of files and lines.
    public let dropped: [DroppedRecord]
    /// The texts of ids, customers, products and so on.
    public let symbols: SymbolTable
    /// The files that were read, sorted by their paths' bytes.
    public let files: [LedgerFile]
    /// The programs that the ledger was read with; `Row.program` is an index into them.
    public let programs: [LedgerProgram]

    /// How many records were dropped since they repeat an earlier one (L2).
    public var duplicateCount: Int { dropped.count }
}
