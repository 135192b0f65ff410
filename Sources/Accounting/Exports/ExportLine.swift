import Ledger
import Money

/// A movement as it is exported, or a month's movements of one kind in one.
struct ExportLine {
    let date: CivilDate
    let kind: ExportKind
    /// In minor units.
    let amount: Int128
    /// The row that brought it about; `nil` for a month's movements in one.
    let row: Row?
    /// What is pending after it, in minor units.
    let pending: Int128
    /// What is available after it, in minor units.
    let available: Int128
}
