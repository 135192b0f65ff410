import Foundation
import TestSupport
import Testing

/// What stands in a site's folder and cannot be read, or is read by nobody.
@Suite("A site's folder")
struct FolderTests {
    private func check(_ site: TemporaryFolder, asOf: String = "2026-03-31") throws -> Tallypress.Outcome {
        try Tallypress.run("check", "--site", site.path, "--as-of", asOf, "--format", "github")
    }

    @Test(
        "What cannot be read is an error, however it cannot",
        arguments: [
            ("Content/ledger/2025.csv", "a link that leads nowhere"), ("Content/ledger/2025.csv", "a folder"),
            ("Content/programs/other.yml", "a pipe"), ("Templates", "a link that leads nowhere"),
            ("Content/pages/more.md", "a folder"), ("Content/site.yml", "a folder"),
        ])
    func unreadable(file: String, kind: String) throws {
        let site = try TemporaryFolder(SmallSite.files)
        let path = "\(site.path)/\(file)"
        try? FileManager.default.removeItem(atPath: path)
        switch kind {
        case "a folder": try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
        case "a pipe": #expect(mkfifo(path, 0o600) == 0)
        default: try FileManager.default.createSymbolicLink(atPath: path, withDestinationPath: "/nonexistent/file")
        }
        let outcome = try check(site)
        #expect(outcome.status == 1)
        #expect(!outcome.output.contains("site/no-settings"))
        #expect(outcome.output.contains("::error file=\(file),line=1,col=1,title=site/unreadable-file::"))
    }

    @Test(
        "What nothing reads is a warning",
        arguments: [
            ("Content/ledger/2025.CSV", "ledger/unread-file"), ("Content/ledger.csv", "ledger/unread-file"),
            ("Content/data/sales.xlsx", "ledger/unread-file"), ("Templates/home.html", "template/unread-file"),
            ("Templates/guied.mustache", "template/unused"),
        ])
    func unread(file: String, code: String) throws {
        let site = try TemporaryFolder(SmallSite.files)
        try site.write("id,date\n", to: file)
        let outcome = try check(site)
        #expect(outcome.status == 0)
        #expect(outcome.output.contains("::warning file=\(file),line=1,col=1,title=\(code)::"), "\(outcome.output)")
    }

    @Test("An as-of date far past the last row is a warning, since every month until then gets a statement")
    func farAsOf() throws {
        let site = try TemporaryFolder(SmallSite.files)
        #expect(try check(site, asOf: "2036-12-31").output.isEmpty)
        #expect(try check(site, asOf: "2037-01-01").output.contains("title=ledger/far-as-of::"))
    }

    @Test("A report that cannot be written to its end does not look like success")
    func fullDisk() throws {
        guard let full = FileHandle(forWritingAtPath: "/dev/full") else { return }
        let site = try TemporaryFolder(SmallSite.files)
        let run = try ProgramRun(
            Tallypress.program.path, ["report", "--site", site.path, "--as-of", "2026-03-31", "--format", "json"],
            to: full)
        #expect(run.status == 1)
    }
}
