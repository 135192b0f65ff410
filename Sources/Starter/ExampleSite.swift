import Money

/// The example that comes with the program: four programs, two and a half years of invented sales, guides, bonuses and
/// comparisons.
public enum ExampleSite {
    /// The day on which its books end, and as of which it is looked at.
    public static let asOf = CivilDate(year: 2026, month: 11, day: 15)

    /// Its files, in order of path.
    public static var files: [StarterFile] {
        let content = BuiltinExample.files.map { StarterFile(path: "Content/" + $0.path, bytes: $0.bytes) }
        let ignored = BuiltinSite.files.filter { $0.path == "gitignore" }.map {
            StarterFile(path: ".gitignore", bytes: $0.bytes)
        }
        return (ignored + content).sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
    }
}
