import Foundation
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
        let folder = FileManager.default.temporaryDirectory.appending(path: "script-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let output = folder.appending(path: "output")
        let files = texts.indices.map { folder.appending(path: "\($0).xml") }
        for (file, text) in zip(files, texts) { try Data(text.utf8).write(to: file) }
        try Data().write(to: output)
        let process = Process()
        process.executableURL = Self.python
        process.arguments = arguments + files.map(\.path)
        process.standardInput = FileHandle.nullDevice
        process.standardOutput = try FileHandle(forWritingTo: output)
        try process.run()
        process.waitUntilExit()
        return try JSONDecoder().decode(type, from: Data(contentsOf: output))
    }
}
