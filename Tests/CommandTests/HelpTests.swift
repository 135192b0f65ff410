import Foundation
import TestSupport
import Testing

@Suite("Help")
struct HelpTests {
    static let commands = (try? CommandHelp.all()) ?? []

    /// The example as a site of its own, with what else the sessions take for granted.
    private func site() throws -> TemporaryFolder {
        let folder = try TemporaryFolder()
        #expect(try Tallypress.run("init", folder.path, "--example").status == 0)
        let export = Fixtures.folder.appending(path: "Help/june.csv")
        try folder.write(try String(contentsOf: export, encoding: .utf8), to: "june.csv")
        // The example's books end on one day, whenever the tests are run.
        let script = """
            #!/bin/sh
            if "\(Tallypress.program.path)" "$1" --help 2>/dev/null | grep -q -e --as-of; then
                case " $* " in *" --as-of "*) ;; *) set -- "$@" --as-of 2026-11-15 ;; esac
            fi
            exec "\(Tallypress.program.path)" "$@"

            """
        try folder.write(script, to: ".bin/tallypress")
        try FileManager.default.setAttributes(
            [.posixPermissions: 0o755], ofItemAtPath: folder.path + "/.bin/tallypress")
        return folder
    }

    @Test("Every command says what it does, how, and shows it in a session")
    func complete() {
        #expect(Self.commands.map(\.commandName) == CommandHelp.names)
        for command in Self.commands {
            #expect(command.abstract?.hasSuffix(".") == true, "\(command.commandName)")
            let steps = HelpSession(in: command.discussion ?? "").steps
            #expect(steps.contains { !$0.output.isEmpty }, "\(command.commandName)")
            #expect(
                steps.contains { $0.command.hasPrefix("tallypress \(command.commandName)") }, "\(command.commandName)")
        }
    }

    @Test("What the sessions show is what happens", arguments: commands)
    func sessions(command: CommandHelp) throws {
        let site = try site()
        for step in HelpSession(in: command.discussion ?? "").steps where canRun(step.command) {
            let run = try shell(step.command, in: site)
            #expect(run.status == 0, "$ \(step.command)\n\(run.output)")
            guard !step.output.isEmpty else { continue }
            #expect(step.shows(run.output), "$ \(step.command)\n\(run.output)")
        }
    }

    @Test("A command that is misspelt is answered with the nearest, and one like no other with where they are listed")
    func unknown() throws {
        for arguments in [["biuld"], ["help", "biuld"], ["biuld", "--site", "x"]] {
            let run = try Tallypress.run(arguments: arguments)
            #expect(run.status == 64)
            #expect(run.errors.hasPrefix("Error: There is no command `biuld`: did you mean `build`?\n"))
        }
        #expect(try Tallypress.run("xyzzy").errors.contains("`tallypress --help` lists them all"))
        #expect(try Tallypress.run("help", "build").output.contains("USAGE: tallypress build"))
    }

    /// Whether the programs that a line asks for are there. A server would not end by itself.
    private func canRun(_ line: String) -> Bool {
        guard !line.hasPrefix("tallypress serve") else { return false }
        let programs = line.split(separator: "|").compactMap { $0.split(separator: " ").first.map(String.init) }
        return programs.filter { $0 != "tallypress" && !["cat", "cd"].contains($0) }.allSatisfy { program in
            ["/usr/bin", "/bin", "/usr/local/bin"].contains {
                FileManager.default.isExecutableFile(atPath: "\($0)/\(program)")
            }
        }
    }

    private func shell(_ line: String, in site: TemporaryFolder) throws -> ProgramRun {
        try ProgramRun(
            "/bin/sh", ["-c", line], in: site.path,
            environment: ["PATH": "\(site.path)/.bin:/usr/bin:/bin:/usr/local/bin", "LC_ALL": "C.UTF-8"],
            isJoined: true)
    }
}
