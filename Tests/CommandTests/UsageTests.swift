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
        #expect(try Tallypress.run("check", "--formt", "json").errors.contains("Did you mean '--format'?"))
    }

    @Test(
        "A mistake in the form of a command is answered with that command's usage",
        arguments: [
            (["build", "--private", "--output", "Output"], "tallypress build "),
            (["build", "--output", "Private"], "tallypress build "),
            (["check", "--explain", "no/such"], "tallypress check "),
            (["explain"], "tallypress explain "), (["explain", "1", "--month", "2026-13"], "tallypress explain "),
            (["export", "--format", "csv", "--output", "Output/books.csv"], "tallypress export "),
            (["import", "shareasale"], "tallypress import "), (["links", "--qr", "codes"], "tallypress links "),
            (["links", "--channel", "talk", "--qr", "code.png"], "tallypress links "),
            (["links", "--offer", "acme"], "tallypress links "), (["replay"], "tallypress replay "),
            (["report", "--format", "text"], "tallypress report "), (["check", "--site", ""], "tallypress check "),
        ])
    func usage(arguments: [String], usage: String) throws {
        let folder = try TemporaryFolder()
        let run = try Tallypress.run(arguments: arguments, in: folder.path)
        #expect(run.status == 64)
        #expect(run.output == "")
        #expect(run.errors.contains("Usage: ") && run.errors.contains(usage), "\(run.errors)")
    }

    @Test(
        "What the site does not have is an error of the input, as text and as JSON, with the nearest name",
        arguments: [
            (["export", "--format", "json", "--program", "acne"], "command/unknown-program", "acme"),
            (["explain", "order-0001", "--format", "json", "--program", "acne"], "command/unknown-program", "acme"),
            (["explain", "ordr-0001", "--format", "json"], "explain/unknown-id", "order-0001"),
            (["replay", "acne", "--format", "json"], "command/unknown-program", "acme"),
            (["replay", "acme", "--from", "acmee", "--format", "json"], "command/unknown-program", "acme"),
            (["links", "--program", "acne", "--format", "json"], "command/unknown-program", "acme"),
            (["links", "--offer", "acme/tril", "--format", "json"], "command/unknown-offer", "trial"),
            (["links", "--page", "strat", "--format", "json"], "command/unknown-page", "start"),
            (["links", "--channel", "emial", "--format", "json"], "command/unknown-channel", "email"),
        ])
    func unknown(arguments: [String], code: String, nearest: String) throws {
        let site = try SmallSite.folder([
            "Content/site.yml": (SmallSite.files["Content/site.yml"] ?? "") + "channels: [email]\n"
        ])
        let options = ["--site", site.path, "--as-of", "2026-03-31"]
        let json = try Tallypress.run(arguments: arguments + options)
        #expect(json.status == 1)
        #expect(json.output == "")
        #expect(json.errors.hasPrefix("[\n  {\"code\": \"\(code)\", \"severity\": \"error\""), "\(json.errors)")
        #expect(json.errors.contains("did you mean `\(nearest)`"))
        let other = arguments.contains("export") ? "csv" : arguments.contains("explain") ? "text" : "table"
        let text = try Tallypress.run(arguments: arguments.map { $0 == "json" ? other : $0 } + options)
        #expect(text.status == 1)
        #expect(text.errors.hasPrefix("error[\(code)]: "))
    }

    @Test("A code's page can be read without a network; a code that there is none of is answered with the nearest")
    func explain() throws {
        let page = try Tallypress.run("check", "--explain", "ledger/bad-date")
        #expect(page.status == 0)
        #expect(page.output.hasPrefix("ledger/bad-date\n\nA date is missing or is none.\n"))
        #expect(page.output.contains("\n    error[ledger/bad-date]: `2026-02-30` is no date\n"))
        #expect(try Tallypress.run("check", "--explain", "ledger/bad-dat").errors.contains("mean `ledger/bad-date`?"))
        let part = try Tallypress.run("check", "--explain", "unknown-id")
        #expect(part.status == 64)
        #expect(part.errors.contains("did you mean `explain/unknown-id`?"))
    }

    @Test(
        "A date that is none is answered with one that is",
        arguments: [
            ("3.1.2026", "`3.1.2026` is no date; write one like"),
            ("1969-12-31", "`1969-12-31` is too early: days count from 1970-01-01 on."),
            ("2026-02-30", "`2026-02-30` is no date; write one like"),
        ])
    func date(text: String, answer: String) throws {
        #expect(try Tallypress.run("build", "--as-of", text).errors.contains(answer))
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
