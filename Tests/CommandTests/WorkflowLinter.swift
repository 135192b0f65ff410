import Foundation
import TestSupport
import Testing

/// Programs that look workflows over; `.ci/install-actionlint` installs them.
enum WorkflowLinter {
    private static let folder = Fixtures.repository.appending(path: ".build/actionlint/bin")

    /// Whether tests with them are run: where they are installed, and where missing ones are a failure.
    static var isTested: Bool {
        ProcessInfo.processInfo.environment["TALLYPRESS_REQUIRE_ACTIONLINT"] != nil
            || FileManager.default.isExecutableFile(atPath: folder.appending(path: "actionlint").path)
    }

    /// Why their tests are skipped.
    static let skipping: Comment = "actionlint is not installed: `.ci/install-actionlint` does it"

    /// What actionlint, and shellcheck with it, finds in a workflow of GitHub; empty where it is sound.
    static func problems(inGitHub path: String) throws -> String {
        try run("actionlint", ["-no-color", "-shellcheck", folder.appending(path: "shellcheck").path, path])
    }

    /// What does not follow the schema of GitLab's pipelines; empty where all does.
    static func problems(inGitLab path: String) throws -> String {
        try run("check-jsonschema", ["--builtin-schema", "vendor.gitlab-ci", path])
    }

    /// What shellcheck finds in a script; empty where it is sound.
    static func problems(inScript path: String) throws -> String {
        try run("shellcheck", ["--shell", "sh", "--color=never", path])
    }

    private static func run(_ tool: String, _ arguments: [String]) throws -> String {
        let run = try ProgramRun(folder.appending(path: tool).path, arguments)
        let text = run.output + run.errors
        return run.status == 0 ? "" : text.isEmpty ? "\(tool) failed" : text
    }
}
