import Foundation
import Testing

/// Reads feeds with the Python package `feedparser`, which `.ci/install-feedparser` installs.
enum FeedReader {
    /// What it finds in a feed.
    struct Feed: Decodable {
        struct Entry: Decodable {
            let id: String
            let link: String
            let title: String
            let updated: String
            let author: String
            let content: String?
        }

        let isBroken: Bool
        let complaint: String
        let version: String
        let entries: [Entry]
    }

    private static let repository = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()
    private static let python = repository.appending(path: ".build/feedparser/bin/python")

    /// Whether tests with it are run: where it is installed, and where a missing one is a failure.
    static var isTested: Bool {
        ProcessInfo.processInfo.environment["TALLYPRESS_REQUIRE_FEEDPARSER"] != nil
            || FileManager.default.isExecutableFile(atPath: python.path)
    }

    /// Why its test is skipped.
    static let skipping: Comment = "feedparser is not installed: `.ci/install-feedparser` does it"

    static func read(_ xml: String) throws -> Feed {
        let folder = FileManager.default.temporaryDirectory.appending(path: "feed-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let (feed, output) = (folder.appending(path: "feed.xml"), folder.appending(path: "output"))
        try Data(xml.utf8).write(to: feed)
        try Data().write(to: output)
        let process = Process()
        process.executableURL = python
        process.arguments = [repository.appending(path: "Tests/Fixtures/Feeds/read.py").path, feed.path]
        process.standardInput = FileHandle.nullDevice
        process.standardOutput = try FileHandle(forWritingTo: output)
        try process.run()
        process.waitUntilExit()
        return try JSONDecoder().decode(Feed.self, from: Data(contentsOf: output))
    }
}
