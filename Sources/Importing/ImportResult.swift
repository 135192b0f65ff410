import Diagnostics
import Ledger

/// What an import found.
public struct ImportResult: Sendable {
    /// The whole text of the ledger file with the new rows: of the one that they go to, or of a new one.
    public let text: [UInt8]
    /// How many new rows there are of each type, in the order of SPEC §3, types without rows left out.
    public let added: [(type: RowType, count: Int)]
    /// How many of them say that a row has changed since it was imported.
    public let revisionCount: Int
    /// What is left out, and why.
    public let leftOut: LeftOut
    /// Everything that is wrong; where there is an error nothing may be written.
    public let diagnostics: [Diagnostic]
    /// How many rows act on others and were not compared with them, since not all rows could be read.
    public let unjudgedCount: Int
    /// The exports as UTF-8, by path, for showing their lines.
    public let sources: [String: [UInt8]]

    /// How many rows are new.
    public var addedCount: Int { added.reduce(0) { $0 + $1.count } }
}
