import Accounting
import Foundation
import Ledger
import Workspace

@testable import example_ledger

/// The repository's own example.
enum Example {
    static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().path

    /// The example as a site, from its files as they are committed.
    static let site = SiteLoader(folder: SiteFolder(root: root), asOf: Assumptions.lastDay).load()

    static func books(_ program: String) -> ProgramBooks? {
        site.books.programs.first { $0.program.id == program }
    }

    /// How many rows there are of a type.
    static func count(_ type: RowType) -> Int {
        site.ledger.rows.count { $0.type == type }
    }

    /// How many payout runs of all programs have a status.
    static func count(_ status: PayoutRun.Status) -> Int {
        site.books.programs.flatMap(\.statements).flatMap(\.runs).count { $0.status == status }
    }
}
