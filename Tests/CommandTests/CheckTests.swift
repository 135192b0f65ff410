import Foundation
import Testing

@Suite("Checking")
struct CheckTests {
    /// A diagnostic as JSON has it.
    struct Entry: Decodable, Equatable {
        let code: String
        let severity: String
        let message: String
        let file: String?
        let line: Int?
        let column: Int?
        let hint: String?
    }

    private static let broken = [
        "Content/ledger/2026.csv": """
        id,date,type,customer,product,plan,amount
        order-0001,2026-02-30,sale,ann,Box,monthly,50.00
        order-0002,2026-02-05,renewal,ann,"Box, red",monthly,50.00

        """
    ]

    private func check(_ site: TemporaryFolder, _ options: String...) throws -> Tallypress.Outcome {
        try Tallypress.run(arguments: ["check", "--site", site.path, "--as-of", "2026-03-31"] + options)
    }

    @Test("A site without mistakes is said to have none, and nothing is written")
    func success() throws {
        let site = try SmallSite.folder()
        let before = FolderState(of: site.path)
        let run = try check(site)
        #expect(run.status == 0)
        #expect(run.output == "no errors, no warnings, 4 rows\n")
        #expect(run.errors == "")
        #expect(FolderState(of: site.path) == before)
        #expect(try check(site, "--quiet").output == "")
        #expect(try check(site, "--format", "json").output == "[]\n")
        #expect(try check(site, "--format", "github").output == "")
    }

    @Test("As JSON, diagnostics are a list of objects on standard output")
    func json() throws {
        let run = try check(try SmallSite.folder(Self.broken), "--format", "json")
        #expect(run.status == 1)
        #expect(run.errors == "")
        let entries = try JSONDecoder().decode([Entry].self, from: Data(run.output.utf8))
        #expect(
            entries == [
                Entry(
                    code: "ledger/bad-date", severity: "error", message: "`2026-02-30` is no date",
                    file: "Content/ledger/2026.csv", line: 2, column: 12, hint: "2026-02 has 28 days")
            ])
    }

    @Test("For GitHub, diagnostics are annotations of the files")
    func github() throws {
        let site = try SmallSite.folder(Self.broken)
        let run = try Tallypress.run(
            "check", "--as-of", "2026-03-31", "--format", "github", in: site.path)
        #expect(run.status == 1)
        #expect(
            run.output
                == "::error file=Content/ledger/2026.csv,line=2,col=12,title=ledger/bad-date::`2026-02-30` is no date"
                + "%0Ahint: 2026-02 has 28 days\n")
    }

    @Test(
        "GitHub is told the files as they lie in the repository, or in what it has checked out",
        arguments: [
            ("the site is the repository", "work/.git/HEAD", "work", "", ""),
            ("the site lies in the repository", "work/.git/HEAD", "work/books", "", "books/"),
            ("a worktree's `.git` is a file", "work/.git", "work/a/b", "", "a/b/"),
            ("there is no repository, but a workspace", "work/README", "work/books", "work", "books/"),
            ("the repository counts before the workspace", "work/inner/.git", "work/inner/books", "work", "books/"),
        ])
    func repository(name: String, marker: String, site: String, workspace: String, prefix: String) throws {
        let files = SmallSite.files.merging(Self.broken) { $1 }
        let folder = try TemporaryFolder(
            Dictionary(uniqueKeysWithValues: files.map { ("\(site)/\($0.key)", $0.value) }))
        try folder.write("", to: marker)
        let run = try Tallypress.run(
            "check", "--site", "\(folder.path)/\(site)", "--as-of", "2026-03-31", "--format", "github", in: "/",
            environment: workspace.isEmpty ? [:] : ["GITHUB_WORKSPACE": "\(folder.path)/\(workspace)"])
        #expect(run.output.hasPrefix("::error file=\(prefix)Content/ledger/2026.csv,line=2,"), "\(name)")
    }

    @Test("All that build finds, check finds", arguments: BuildTests.mistakes)
    func likeBuild(mistake: BuildTests.Mistake) throws {
        let site = try SmallSite.folder([mistake.file: mistake.text])
        let build = try Tallypress.run("build", "--site", site.path, "--as-of", "2026-03-31")
        let check = try check(site)
        #expect(check.status == 1)
        let diagnostics = { (text: String) in text.split(separator: "\n").dropLast() }
        #expect(Array(diagnostics(check.output)) == Array(diagnostics(build.errors)))
    }

    @Test("Warnings alone are no failure, with --strict they are, with --quiet they go unsaid")
    func warnings() throws {
        let site = try SmallSite.folder([
            "Content/ledger/2026.csv":
                "id,date,type,customer,product,plan,amount\norder-0001,2026-01-05,renewal,ann,Box,monthly,50.00\n"
        ])
        #expect(try check(site).status == 0)
        #expect(try check(site).output.hasSuffix("0 errors, 1 warning, 1 row\n"))
        #expect(try check(site, "--strict").status == 1)
        #expect(try check(site, "--quiet").status == 0)
        #expect(try check(site, "--quiet").output == "")
        #expect(try check(site, "--quiet", "--strict").status == 1)
        #expect(try check(site, "--quiet", "--strict").output.contains("warning[ledger/renewal-without-sale]"))
        #expect(try check(site, "--format", "json").output.contains("\"severity\": \"warning\""))
    }

    @Test("Color is for terminals, and only for those that want it (https://no-color.org)")
    func color() throws {
        let site = try SmallSite.folder(Self.broken)
        // What is being done is said on terminals too, unless all is to be quiet.
        let arguments = ["check", "--site", site.path, "--as-of", "2026-03-31", "--quiet"]
        #expect(try !Tallypress.run(arguments: arguments).output.contains("\u{1B}"))
        #expect(try Tallypress.runOnTerminal(arguments: arguments).contains("\u{1B}[1;31m"))
        #expect(
            try Tallypress.runOnTerminal(arguments: arguments, environment: ["NO_COLOR": ""]).contains("\u{1B}[1;31m"))
        let plain = try Tallypress.runOnTerminal(arguments: arguments, environment: ["NO_COLOR": "1"])
        #expect(!plain.contains("\u{1B}["))
        #expect(plain.contains("error[ledger/bad-date]"))
    }
}
