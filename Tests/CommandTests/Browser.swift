import Foundation
import Testing

/// A headless browser and what drives it, which `.ci/install-browser` installs.
enum Browser {
    private static let python = Fixtures.repository.appending(path: ".build/browser/bin/python")

    /// Whether tests with it are run: where it is there, and where it is a failure that it is not.
    static var isTested: Bool {
        if ProcessInfo.processInfo.environment["TALLYPRESS_REQUIRE_BROWSER"] != nil { return true }
        let names = ["chromium", "chromium-browser", "google-chrome"]
        let folders = (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":")
        let hasBrowser = folders.contains { folder in
            names.contains { FileManager.default.isExecutableFile(atPath: "\(folder)/\($0)") }
        }
        return hasBrowser && FileManager.default.isExecutableFile(atPath: python.path)
    }

    /// Why their tests are skipped.
    static let skipping: Comment = "Chromium or playwright is not installed: `.ci/install-browser` does it"

    /// Runs a scenario over a site, and returns its status and what it said.
    static func run(_ scenario: String, site: String) throws -> (status: Int32, output: String) {
        let record = try TemporaryFolder()
        let process = Process()
        process.executableURL = python
        process.arguments = [
            Fixtures.folder.appending(path: "Browser/preview.py").path, scenario, Tallypress.program.path, site,
        ]
        process.standardInput = FileHandle.nullDevice
        let output = try record.handle(for: "output")
        process.standardOutput = output
        process.standardError = output
        try process.run()
        process.waitUntilExit()
        return (process.terminationStatus, try record.text("output"))
    }
}
