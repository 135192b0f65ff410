import Diagnostics

/// Which of a site's files is for whom, by their numbers in the order of their paths.
struct SortedFiles: Sendable {
    private(set) var hasSettings = false
    /// The terms of programs.
    private(set) var terms: [Int] = []
    private(set) var profiles: [Int] = []
    private(set) var ledger: [Int] = []
    private(set) var rates: Int?
    /// What `Content` reads, or passes by.
    private(set) var content: [Int] = []
    /// What there is to say of files that nobody reads.
    let warnings: [Diagnostic]

    init(_ paths: [String]) {
        warnings = UnreadFiles.warnings(paths)
        for (index, path) in paths.enumerated() {
            let isYAML = path.hasSuffix(".yml") || path.hasSuffix(".yaml")
            if path.hasPrefix("Content/ledger/") {
                if path.hasSuffix(".csv") { ledger.append(index) }
                continue
            }
            if path.hasPrefix("Content/imports/"), isYAML {
                profiles.append(index)
                continue
            }
            if path.hasPrefix("Content/programs/"), isYAML { terms.append(index) }
            if path == "Content/rates.csv" { rates = index }
            if path == "Content/site.yml" { hasSettings = true }
            content.append(index)
        }
    }
}
