import Diagnostics

/// What a publication changed in the output folder.
public struct Published: Sendable, Hashable {
    /// The paths that are new or have new bytes, sorted by their bytes.
    public let written: [String]
    /// The paths of files that an earlier build wrote and that the site has no more, sorted by their bytes.
    public let removed: [String]
    /// How many files stayed as they were.
    public let unchanged: Int
    /// What the user should know although nothing is wrong with the site.
    public let warnings: [Diagnostic]

    /// What changed, its paths sorted by their bytes.
    public init(written: [String], removed: [String], unchanged: Int, warnings: [Diagnostic] = []) {
        self.written = written
        self.removed = removed
        self.unchanged = unchanged
        self.warnings = warnings
    }

    /// The same with one more warning.
    func adding(_ warning: Diagnostic) -> Published {
        Published(written: written, removed: removed, unchanged: unchanged, warnings: warnings + [warning])
    }

    /// Whether the folder already held exactly these files, none more and none less.
    public var isUnchanged: Bool { written.isEmpty && removed.isEmpty }
}
