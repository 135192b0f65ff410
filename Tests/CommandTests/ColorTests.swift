import Foundation
import Testing

@Suite("Color")
struct ColorTests {
    /// What a user says about color, and whether a pipe and a terminal get it.
    static let cases: [(options: [String], environment: [String: String], pipe: Bool, terminal: Bool)] = [
        ([], [:], false, true),
        (["--color", "auto"], [:], false, true),
        (["--color", "always"], [:], true, true),
        (["--color", "never"], [:], false, false),
        ([], ["NO_COLOR": "1"], false, false),
        ([], ["NO_COLOR": ""], false, true),
        ([], ["TERM": "dumb"], false, false),
        ([], ["TERM": "xterm-256color"], false, true),
        ([], ["CLICOLOR_FORCE": "1"], true, true),
        ([], ["CLICOLOR_FORCE": "0"], false, true),
        ([], ["CLICOLOR_FORCE": "1", "NO_COLOR": "1"], false, false),
        (["--color", "always"], ["NO_COLOR": "1"], true, true),
        (["--color", "never"], ["CLICOLOR_FORCE": "1"], false, false),
    ]

    @Test("The option decides, then the environment, then whether there is a terminal", arguments: cases)
    func choice(_ choice: (options: [String], environment: [String: String], pipe: Bool, terminal: Bool)) throws {
        let site = try SmallSite.folder([BuildTests.mistakes[0].file: BuildTests.mistakes[0].text])
        let arguments = ["check", "--site", site.path, "--as-of", "2026-03-31"] + choice.options
        let pipe = try Tallypress.run(arguments: arguments, environment: choice.environment)
        #expect(pipe.output.contains("\u{1B}[1;31merror[") == choice.pipe)
        #expect(pipe.output.contains("error[ledger/bad-amount]"))
        let terminal = try Tallypress.runOnTerminal(arguments: arguments, environment: choice.environment)
        #expect(terminal.contains("\u{1B}[1;31merror[") == choice.terminal)
    }

    @Test(
        "It is heeded by every command that says what is wrong",
        arguments: [
            (["new", "guide", "Start"], "new/taken-address"), (["new", "guide", "x", "--program", "a"], "command/"),
            (["templates", "--copy", "statment"], "command/unknown-template"),
            (["templates", "--site", "Content"], "site/no-settings"),
            (["new", "guide", "x", "--site", "Content"], "site/no-settings"),
            (["init", "."], "init/site-exists"), (["init", "Content"], "init/not-empty"),
            (["init", "Content/site.yml/x"], "init/not-writable"), (["report", "--program", "acne"], "command/"),
        ])
    func refusals(arguments: [String], code: String) throws {
        let site = try SmallSite.folder()
        for (choice, start) in [("always", "\u{1B}[1;31merror[\(code)"), ("never", "error[\(code)")] {
            let run = try Tallypress.run(arguments: arguments + ["--color", choice], in: site.path)
            #expect(run.status == 1)
            #expect(run.errors.hasPrefix(start), "\(run.errors)")
        }
    }

    @Test("JSON and annotations are never colored", arguments: ["json", "github"])
    func machines(format: String) throws {
        let site = try SmallSite.folder([BuildTests.mistakes[0].file: BuildTests.mistakes[0].text])
        let run = try Tallypress.run(
            "check", "--site", site.path, "--as-of", "2026-03-31", "--format", format, "--color", "always")
        #expect(run.output.contains("ledger/bad-amount"))
        #expect(!run.output.contains("\u{1B}"))
    }

    @Test("Another word is a mistake in usage")
    func unknown() throws {
        let run = try Tallypress.run("check", "--color", "sometimes")
        #expect(run.status == 64)
        #expect(run.errors.contains("sometimes"))
    }
}
