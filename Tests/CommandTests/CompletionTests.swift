import Foundation
import Testing

/// What shells propose.
@Suite("Completions")
struct CompletionTests {
    private static let shells = ["bash": "/bin/bash", "zsh": "/usr/bin/zsh", "fish": "/usr/bin/fish"]

    @Test("There is a script for each shell, which the shell reads", arguments: ["bash", "zsh", "fish"])
    func scripts(shell: String) throws {
        let script = try Tallypress.run("--generate-completion-script", shell)
        #expect(script.status == 0)
        #expect(script.output.contains("tallypress"))
        guard let program = Self.shells[shell], FileManager.default.isExecutableFile(atPath: program) else { return }
        let folder = try TemporaryFolder(["script": script.output])
        let process = Process()
        process.executableURL = URL(filePath: program)
        process.arguments = shell == "bash" ? ["-c", ". ./script; complete -p tallypress"] : ["-n", "script"]
        process.currentDirectoryURL = URL(filePath: folder.path)
        process.standardOutput = try folder.handle(for: "output")
        try process.run()
        process.waitUntilExit()
        #expect(process.terminationStatus == 0)
        if shell == "bash" { #expect(try folder.text("output").hasSuffix(" tallypress\n")) }
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
        let process = Process()
        process.executableURL = URL(filePath: "/bin/bash")
        process.arguments = ["-c", script]
        process.currentDirectoryURL = URL(filePath: site.path)
        let path = Tallypress.program.deletingLastPathComponent().path
        process.environment = ["PATH": "\(path):/usr/bin:/bin"]
        process.standardOutput = try site.handle(for: ".output")
        process.standardError = try site.handle(for: ".errors")
        try process.run()
        process.waitUntilExit()
        return try site.text(".output").split(separator: "\n").map { $0.trimmingCharacters(in: .whitespaces) }.sorted()
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
