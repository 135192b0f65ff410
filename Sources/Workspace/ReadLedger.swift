import Diagnostics
import Ledger

/// The ledger of a site as it was read.
struct ReadLedger: Sendable {
    let ledger: Ledger
    let problems: [Diagnostic]

    init(_ result: (ledger: Ledger, diagnostics: [Diagnostic])) { (ledger, problems) = result }
}
