import Foundation

/// Files beside the tests.
enum Fixtures {
    /// The repository's root, which is a site too: the example.
    static let repository = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()

    /// `Tests/Fixtures`.
    static let folder = repository.appending(path: "Tests/Fixtures")
}
