import Foundation
import TestSupport
import Testing

/// What shells propose.
@Suite("Completions")
struct CompletionTests {
    @Test("There is a script for each shell", arguments: ["bash", "zsh", "fish"])
    func scripts(shell: String) throws {
        let script = try Tallypress.run("--generate-completion-script", shell)
        #expect(script.status == 0)
        #expect(script.output.contains("tallypress"))
    }

    @Test("bash reads its script", .enabled(if: isTested("bash"), skipping))
    func bash() throws {
        let run = try read(by: "bash", "-c", ". ./script; complete -p tallypress")
        #expect(run.status == 0)
        #expect(run.output.hasSuffix(" tallypress\n"), "\(run.errors)")
    }

    // Without running it: what it calls belongs to a zsh that has its completions loaded.
    @Test("zsh reads its script", .enabled(if: isTested("zsh"), skipping))
    func zsh() throws {
        let run = try read(by: "zsh", "-f", "-n", "script")
        #expect(run.status == 0, "\(run.errors)")
    }

    @Test("fish reads its script, and proposes commands by it", .enabled(if: isTested("fish"), skipping))
    func fish() throws {
        let run = try read(by: "fish", "--no-config", "-c", "source script; complete -C 'tallypress bui'")
        #expect(run.status == 0, "\(run.errors)")
        #expect(run.output.hasPrefix("build\t"), "\(run.output)")
    }

    /// Whether tests with a shell are run: where it is installed, and where a missing one is a failure.
    private static func isTested(_ shell: String) -> Bool {
        ProcessInfo.processInfo.environment["TALLYPRESS_REQUIRE_SHELLS"] != nil || ProgramRun.path(of: shell) != nil
    }

    private static let skipping: Comment = "the shell is not installed: `.ci/install-shells` does it"

    /// A run of a shell in a folder with the script that is made for it.
    private func read(by shell: String, _ arguments: String...) throws -> ProgramRun {
        let program = try #require(ProgramRun.path(of: shell), Self.skipping)
        let script = try Tallypress.run("--generate-completion-script", shell).output
        let folder = try TemporaryFolder(["script": script])
        return try ProgramRun(
            program, arguments, in: folder.path, environment: ["HOME": folder.path, "PATH": "/usr/bin:/bin"])
    }

    /// What bash proposes when Tab is pressed behind words.
    private func proposals(behind words: [String], in site: TemporaryFolder) throws -> [String] {
        try site.write(try Tallypress.run("--generate-completion-script", "bash").output, to: ".script")
        let quoted = words.map { "'\($0)'" }.joined(separator: " ")
        let line = words.joined(separator: " ")
        let script = """
            . ./.script
            COMP_WORDS=(\(quoted)); COMP_CWORD=\(words.count - 1); COMP_LINE='\(line)'; COMP_POINT=\(line.utf8.count)
            COMP_TYPE=9; COMP_KEY=9
            $(complete -p tallypress | sed 's/.*-F \\([^ ]*\\) .*/\\1/') tallypress '\(words.last ?? "")' '\(words[words.count - 2])'
            printf '%s\\n' "${COMPREPLY[@]}"
            """
        let path = Tallypress.program.deletingLastPathComponent().path
        let run = try ProgramRun(
            "/bin/bash", ["-c", script], in: site.path, environment: ["PATH": "\(path):/usr/bin:/bin"])
        return run.output.split(separator: "\n").map { $0.trimmingCharacters(in: .whitespaces) }.sorted()
    }

    @Test(
        "Names come from the site: programs, offers, rows and profiles",
        arguments: [
            (["tallypress", "bui"], ["build"]), (["tallypress", "report", "--format", ""], ["csv", "json", "table"]),
            (["tallypress", "links", "--program", ""], ["acme"]),
            (["tallypress", "links", "--offer", "acme/"], ["acme/trial"]),
            (["tallypress", "explain", "order-000"], ["order-0001", "order-0002", "order-0003", "order-0004"]),
            (["tallypress", "import", "sharea"], ["shareasale"]),
            (["tallypress", "init", "--ci", "git"], ["github", "gitlab"]),
            (["tallypress", "new", "comp"], ["comparison"]),
            (["tallypress", "templates", "--copy", "partials/offer"], ["partials/offer", "partials/offers"]),
            (["tallypress", "check", "--explain", "ledger/bad-am"], ["ledger/bad-amount"]),
        ])
    func names(words: [String], expected: [String]) throws {
        #expect(try proposals(behind: words, in: try SmallSite.folder()) == expected)
    }
}
