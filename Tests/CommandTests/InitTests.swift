import Foundation
import TestSupport
import Testing

@Suite("A new site")
struct InitTests {
    /// A new site in a folder of its own, made as of a day.
    private func site(_ options: String..., asOf: String = "2026-11-23") throws -> TemporaryFolder {
        let folder = try TemporaryFolder()
        let run = try Tallypress.run(
            arguments: ["init", "\(folder.path)/site", "--as-of", asOf] + options)
        #expect(run.status == 0, "\(run.errors)")
        return folder
    }

    @Test(
        "It builds at once without a warning, on whatever day it is made, and no payout looks amiss",
        arguments: [
            "2026-11-23", "2026-11-01", "2026-11-02", "2026-11-30", "2027-01-01", "2027-01-31", "2027-02-28",
            "2028-02-29", "2027-03-01", "2027-03-02", "2027-03-31", "2027-08-20", "2027-09-05", "1999-12-31",
        ])
    func dates(asOf: String) throws {
        let folder = try site(asOf: asOf)
        let path = folder.path + "/site"
        let build = try Tallypress.run("build", "--site", path, "--as-of", asOf, "--strict")
        #expect(build.status == 0, "\(build.errors)")
        #expect(build.output.contains("12 rows, no warnings"))
        let check = try Tallypress.run("check", "--site", path, "--as-of", asOf, "--strict")
        #expect(check.output == "no errors, no warnings, 12 rows\n")
        let report = try PrintedStatements(
            Tallypress.run("report", "--site", path, "--as-of", asOf, "--format", "json").output)
        #expect(report.months.count == 6)
        #expect(report.months.map(\.paid).filter { $0 != "0.00" } == ["53.80", "80.70"])
        #expect(report.months.map(\.reversed_pending).filter { $0 != "0.00" } == ["48.00"])
        #expect(report.months.last?.closing.pending == "80.70")
        #expect(report.months.map(\.tier).first == "affiliate")
        #expect(report.months.map(\.tier).last == "partner")
        let runs = report.months.flatMap(\.runs)
        #expect(runs.filter { $0.status == "paid" }.count == 2)
        #expect(runs.contains { $0.reason == "below-minimum" })
        #expect(runs.allSatisfy { ["paid", "none", "upcoming"].contains($0.status) })
    }

    @Test("It is the same, byte for byte, wherever it is made as of the same day")
    func determinism() throws {
        let folders = try [site(), site()]
        let first = FolderState(of: folders[0].path + "/site")
        #expect(first.contents == FolderState(of: folders[1].path + "/site").contents)
        #expect(
            first.files == [
                ".gitignore", "Content/bonuses/study-plan.md", "Content/comparisons/monthly-or-annual.md",
                "Content/guides/your-first-course.md", "Content/ledger/sales.csv", "Content/pages/about.md",
                "Content/programs/example-courses.md", "Content/programs/example-courses.yml", "Content/site.yml",
                "README.md",
            ])
        #expect(first.contents.values.allSatisfy { !String(decoding: $0, as: UTF8.self).contains("%{") })
        #expect(first.text("Content/ledger/sales.csv")?.split(separator: "\n").count == 13)
    }

    @Test(
        "Whatever names it is given, it builds without a warning",
        arguments: [
            ["--title", "Sam's \"Open\" Books: {all} #1", "--author", "O'Neil & Söhne <x>", "--program", "Kartra"],
            ["--title", "no", "--author", "no", "--program", "日本語", "--url", "http://localhost:8080/books/"],
            ["--title", "*a* [b](c) `d` \\ | e", "--author", "@sam", "--program", "Acme: \"Mail\" {{ x }} 100%"],
            ["--program", "About", "--program-url", "https://about.example/partners"],
            ["--program", "Statements", "--author", "{{ kartra.earned.all }}"],
        ])
    func names(options: [String]) throws {
        let folder = try TemporaryFolder()
        let made = try Tallypress.run(arguments: ["init", "\(folder.path)/a b", "--as-of", "2026-11-23"] + options)
        #expect(made.status == 0, "\(made.errors)")
        #expect(made.output.contains("cd '\(folder.path)/a b'\n"))
        let build = try Tallypress.run("build", "--site", "\(folder.path)/a b", "--as-of", "2026-11-23", "--strict")
        #expect(build.status == 0, "\(build.errors)")
        let linkless = FolderState(of: "\(folder.path)/a b/Output").contents.filter { path, bytes in
            path.hasSuffix(".html") && bytes.firstRange(of: Data("href=\"\"".utf8)) != nil
        }
        #expect(linkless.keys.sorted() == [], "links that lead nowhere")
    }

    @Test("What was taken for granted is named, and what to do next")
    func summary() throws {
        let folder = try TemporaryFolder()
        let run = try Tallypress.run("init", "books", "--title", "Mine", "--as-of", "2026-11-23", in: folder.path)
        #expect(
            run.output == """
                books: 10 files, a site with one program and twelve rows of invented sales

                  title    Mine
                  author   Your Name
                  address  https://example.com/
                  program  Example Courses, https://example-courses.example

                The first three stand in Content/site.yml, the program in Content/programs/example-courses.yml.

                Next:
                  cd books
                  tallypress serve                     look at it while you change it
                  tallypress new guide "How I use it"  begin a page
                  tallypress check                     see what is wrong, if anything

                """)
    }

    @Test("The settings that stand in its files as comments are right when they are no comments")
    func comments() throws {
        let folder = try site()
        for file in ["Content/site.yml", "Content/programs/example-courses.yml", "Content/bonuses/study-plan.md"] {
            let text = try folder.text("site/\(file)")
            let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
                String(line).replacing(/^( *)# ( *[a-z_]+: .*)$/) { "\($0.output.1)\($0.output.2)" }
            }
            #expect(lines.joined(separator: "\n") != text)
            try folder.write(lines.joined(separator: "\n"), to: "site/\(file)")
        }
        let check = try Tallypress.run("check", "--site", folder.path + "/site", "--as-of", "2026-11-23", "--strict")
        #expect(check.status == 0, "\(check.output)")
    }

    @Test("What git ignores is what must not be committed")
    func ignored() throws {
        let folder = try site()
        let path = folder.path + "/site"
        for edition in [["build"], ["build", "--private"]] {
            #expect(try Tallypress.run(arguments: edition + ["--site", path, "--as-of", "2026-11-23"]).status == 0)
        }
        #expect(try git("init", "-q", in: path).status == 0)
        #expect(try git("add", "-A", in: path).status == 0)
        let committed = try git("ls-files", "-z", in: path).output.split(separator: "\0").map(String.init)
        let made = FolderState(of: path).files.filter { !$0.hasPrefix(".git/") }
        #expect(made.contains { $0.hasPrefix("Output/") } && made.contains { $0.hasPrefix("Private/") })
        #expect(committed == made.filter { !$0.hasPrefix("Output/") && !$0.hasPrefix("Private/") })
    }

    /// What git says in a folder, without settings of whoever runs the tests.
    private func git(_ arguments: String..., in folder: String) throws -> ProgramRun {
        let program = try #require(ProgramRun.path(of: "git"), "git is not installed")
        return try ProgramRun(
            program, arguments, in: folder,
            environment: ["HOME": folder, "GIT_CONFIG_NOSYSTEM": "1", "GIT_CONFIG_GLOBAL": "/dev/null"])
    }

    @Test("The example is copied as it is, and builds as of the day on which its books end")
    func example() throws {
        let folder = try site("--example")
        let made = FolderState(of: folder.path + "/site/Content")
        let original = FolderState(of: Fixtures.repository.appending(path: "Content").path)
        #expect(made.contents == original.contents)
        let run = try Tallypress.run("build", "--site", folder.path + "/site", "--as-of", "2026-11-15", "--strict")
        #expect(run.status == 0, "\(run.errors)")
        let makefile = try String(contentsOf: Fixtures.repository.appending(path: "Makefile"), encoding: .utf8)
        #expect(makefile.contains("\nAS_OF ?= 2026-11-15\n"))
    }

    @Test(
        "A folder that holds something is left as it is",
        arguments: [
            (["notes.txt": "x"], "init/not-empty", "such as `notes.txt`"),
            (["Content/pages/a.md": "x"], "init/not-empty", "such as `Content`"),
            (["Output/index.html": "x"], "init/not-empty", "such as `Output`"),
            (["Content/site.yml": "x"], "init/site-exists", "is a site already"),
        ])
    func occupied(files: [String: String], code: String, message: String) throws {
        let folder = try TemporaryFolder(files)
        let before = FolderState(of: folder.path)
        let run = try Tallypress.run("init", folder.path)
        #expect(run.status == 1)
        #expect(run.output == "")
        #expect(run.errors.hasPrefix("error[\(code)]"))
        #expect(run.errors.contains(message))
        #expect(FolderState(of: folder.path) == before)
    }

    @Test("In a new repository, its README and .gitignore are kept, and what is missing there is said")
    func repository() throws {
        let folder = try TemporaryFolder([
            "README.md": "mine\n", "LICENSE": "mine\n", ".gitignore": "/Output/\n", ".git/config": "x\n",
        ])
        let run = try Tallypress.run("init", ".", "--as-of", "2026-11-23", in: folder.path)
        #expect(run.status == 0, "\(run.errors)")
        #expect(run.output.hasPrefix(".: 8 files"))
        #expect(run.output.contains("kept as it was: .gitignore, README.md\n"))
        #expect(run.output.contains("add to .gitignore: /Private/\n"))
        #expect(!run.output.contains("  cd "))
        #expect(try folder.text("README.md") == "mine\n")
        #expect(try folder.text(".gitignore") == "/Output/\n")
        #expect(try Tallypress.run("build", "--as-of", "2026-11-23", in: folder.path).status == 0)
    }

    @Test("Where it cannot be made, nothing is left behind")
    func unwritable() throws {
        let folder = try TemporaryFolder(["file": "x", ".github": "a file in the way"])
        for (target, message) in [
            ("file", "error[init/not-a-folder]: `file` is a file\n  = hint: name a folder that is new\n"),
            ("file/site", Self.notWritable("file/site", "Not a directory")),
            ("file/a/b/", Self.notWritable("file/a/b", "Not a directory")),
        ] {
            let run = try Tallypress.run("init", target, in: folder.path)
            #expect(run.status == 1)
            #expect(run.output == "")
            #expect(run.errors == message)
        }
        #expect(FolderState(of: folder.path).files == [".github", "file"])
        try FileManager.default.removeItem(atPath: folder.path + "/file")
        let before = FolderState(of: folder.path)
        let run = try Tallypress.run("init", ".", "--ci", "github", in: folder.path)
        #expect(run.status == 1)
        #expect(run.errors == Self.notWritable(".github/workflows", "Not a directory"))
        // What could be made is away again, as if nothing had been tried.
        let after = FolderState(of: folder.path)
        #expect(after.contents == before.contents && after.stamps.keys == before.stamps.keys)
    }

    private static func notWritable(_ path: String, _ reason: String) -> String {
        "error[init/not-writable]: `\(path)` cannot be made: \(reason)\n  = hint: nothing was changed\n"
    }

    @Test("A folder without a name is a mistake in usage, and is not taken for the root of all")
    func nameless() throws {
        let run = try Tallypress.run("init", "", "--ci", "github")
        #expect(run.status == 64)
        #expect(run.errors.hasPrefix("Error: The folder has no name; write `.` for this one.\n"))
    }

    @Test(
        "An answer that will not do is a mistake in usage",
        arguments: [
            (["--title", " "], "It must not be empty."), (["--author", "a\nb"], "It must be one line"),
            (["--url", "example.com"], "`example.com` is no address of a site"),
            (["--program-url", "kartra"], "`kartra` is no address of a program's site"),
            (["--ci", "githbu"], "githbu"), (["--example", "--title", "x"], "--example copies a site as it is"),
            (["--repository", "https://git.example"], "--repository goes with --ci."),
            (["--as-of", "today"], "no date"),
        ])
    func mistakes(options: [String], answer: String) throws {
        let folder = try TemporaryFolder()
        let run = try Tallypress.run(arguments: ["init", "site"] + options, in: folder.path)
        #expect(run.status == 64)
        #expect(run.errors.contains(answer), "\(run.errors)")
        #expect(FolderState(of: folder.path).stamps.isEmpty)
    }
}
