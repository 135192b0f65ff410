import Foundation
import TestSupport
import Testing

/// A script below `Tests/Fixtures` with packages that `.ci/install-feedparser-xmlschema` installs: it is given files, and
/// prints JSON.
struct PythonScript {
    static let fixtures = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .appending(path: "Fixtures")
    private static let python = fixtures.deletingLastPathComponent().deletingLastPathComponent()
        .appending(path: ".build/python/bin/python")

    /// Whether tests with them are run: where the packages are installed, and where missing ones are a failure.
    static var isTested: Bool {
        ProcessInfo.processInfo.environment["TALLYPRESS_REQUIRE_PYTHON_PACKAGES"] != nil
            || FileManager.default.isExecutableFile(atPath: python.path)
    }

    /// Why their tests are skipped.
    static let skipping: Comment =
        "feedparser and xmlschema are not installed: `.ci/install-feedparser-xmlschema` does it"

    private let arguments: [String]

    /// A script by its path below `Tests/Fixtures`, and what it is given before the files.
    init(_ path: String, _ arguments: String...) {
        self.arguments = [Self.fixtures.appending(path: path).path] + arguments
    }

    func run<Output: Decodable>(_ type: Output.Type, on texts: [String]) throws -> Output {
        let names = texts.indices.map { "\($0).xml" }
        let folder = try TemporaryFolder(Dictionary(uniqueKeysWithValues: zip(names, texts)))
        let run = try ProgramRun(Self.python.path, arguments + names.map { "\(folder.path)/\($0)" })
        return try JSONDecoder().decode(type, from: Data(run.output.utf8))
    }
}
