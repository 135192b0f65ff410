import Ledger

/// Drafts as ledger files, one a year.
enum LedgerFiles {
    /// Where the files stand below the site's root.
    static let folder = "Content/ledger"

    static func files(of drafts: [Draft]) -> [LedgerFile] {
        let years = Dictionary(grouping: drafts) { $0.date.month.year }
        return years.keys.sorted().map { year in
            let lines = (years[year] ?? []).sorted(by: Draft.precedes).map(\.line)
            let text = Draft.header + lines.joined()
            return LedgerFile(path: "\(folder)/\(year).csv", bytes: Array(text.utf8))
        }
    }
}
