import Testing

@Suite("Usage")
struct UsageTests {
    @Test(
        "What the command line does not know is a mistake in usage, and exits with 64",
        arguments: [
            ["nope"], ["build", "--nope"], ["check", "--formt", "json"], ["build", "--as-of", "today"],
            ["build", "--as-of", "2026-02-30"], ["report", "--as-of"], ["check", "--jobs", "0"],
            ["check", "--jobs", "x"],
            ["check", "--format", "xml"], ["report", "--format", "text"], ["build", "--base-url", "example.com"],
            ["build", "extra"],
        ])
    func mistakes(arguments: [String]) throws {
        let run = try Tallypress.run(arguments: arguments)
        #expect(run.status == 64)
        #expect(run.output == "")
        #expect(run.errors.contains("Usage: tallypress"))
    }

    @Test("An option that is misspelt is shown as it should be")
    func suggestion() throws {
        #expect(try Tallypress.run("check", "--formt", "json").errors.contains("--format"))
    }

    @Test("A date that is none is answered with one that is")
    func date() throws {
        #expect(
            try Tallypress.run("build", "--as-of", "3.1.2026").errors.contains("`3.1.2026` is no date; write one like"))
    }

    @Test(
        "Help and version are no mistakes",
        arguments: [
            (["--version"], "0.1.0\n"), (["--help"], "tallypress build"), (["build", "--help"], "--output <dir>"),
            (["check", "--help"], "--format <format>"), (["report", "-h"], "--as-of <date>"),
        ])
    func help(arguments: [String], shown: String) throws {
        let run = try Tallypress.run(arguments: arguments)
        #expect(run.status == 0)
        #expect(run.errors == "")
        #expect(run.output.contains(shown))
    }
}
