import Diagnostics

/// What follows from the mistakes that are known, and would be said twice: that what a file would bring is not there,
/// where the file could not be read, and that figures are missing, where the books were not kept.
struct Consequences {
    private var codes: Set<String> = []

    /// The codes that follow from something below each folder of a site that cannot be read. What is in a folder of pages
    /// is linked to, whatever its name.
    private static let byFolder: [(folder: String, codes: Set<String>)] =
        [
            (
                "Content/programs",
                [
                    "ledger/unknown-program", "page/unknown-program", "page/unknown-figure", "site/unknown-program",
                    "page/broken-link", "site/bad-link",
                ]
            ),
            (
                "Content/ledger",
                ["ledger/unknown-reference", "ledger/no-files", "ledger/renewal-without-sale"]
            ),
            ("Content/assets", ["page/unknown-asset", "site/unknown-asset"]),
            ("Content/rates.csv", ["site/not-converted"]),
            ("Templates", ["page/unknown-template", "template/unknown-partial", "template/missing"]),
        ]
        + ["bonuses", "comparisons", "guides", "pages"].map {
            ("Content/\($0)", ["page/broken-link", "page/broken-anchor", "site/bad-link"])
        }

    /// The consequences of mistakes in what a site is made from.
    init(of problems: [Diagnostic]) {
        if problems.hasErrors { codes.insert("page/no-statement") }
        for problem in problems where problem.code == "site/unreadable-file" {
            guard let file = problem.place?.file else { continue }
            for (folder, codes) in Self.byFolder
            where "\(file)/".hasPrefix("\(folder)/") || folder.hasPrefix("\(file)/") {
                self.codes.formUnion(codes)
            }
        }
    }

    /// The diagnostics that do not follow from those mistakes.
    func removed(from diagnostics: [Diagnostic]) -> [Diagnostic] {
        codes.isEmpty ? diagnostics : diagnostics.filter { !codes.contains($0.code) }
    }
}
