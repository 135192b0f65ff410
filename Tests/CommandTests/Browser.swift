import Foundation
import TestSupport
import Testing

/// A headless browser and what drives it, which `.ci/install-browser` installs.
enum Browser {
    private static let python = Fixtures.repository.appending(path: ".build/browser/bin/python")

    /// Whether tests with it are run: where it is there, and where it is a failure that it is not.
    static var isTested: Bool {
        if ProcessInfo.processInfo.environment["TALLYPRESS_REQUIRE_BROWSER"] != nil { return true }
        let hasBrowser = ["chromium", "chromium-browser", "google-chrome"].contains { ProgramRun.path(of: $0) != nil }
        return hasBrowser && FileManager.default.isExecutableFile(atPath: python.path)
    }

    /// Why their tests are skipped.
    static let skipping: Comment = "Chromium or playwright is not installed: `.ci/install-browser` does it"

    /// Runs a scenario over a site, and returns its status and what it said.
    static func run(_ scenario: String, site: String) throws -> (status: Int32, output: String) {
        let run = try ProgramRun(
            python.path,
            [Fixtures.folder.appending(path: "Browser/preview.py").path, scenario, Tallypress.program.path, site],
            isJoined: true)
        return (run.status, run.output)
    }
}
