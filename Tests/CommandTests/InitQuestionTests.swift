import Foundation
import Testing

/// What `init` asks where somebody can answer.
@Suite("Questions about a new site")
struct InitQuestionTests {
    /// A run of `init books` on a terminal with what is typed there.
    private func run(_ folder: TemporaryFolder, typing lines: [String], _ options: String...) throws -> (
        status: Int32, shown: String
    ) {
        try Tallypress.converse(
            arguments: ["init", "books", "--as-of", "2026-11-23"] + options, typing: lines, in: folder.path)
    }

    @Test("Each is asked with what is proposed, and again with the reason where the answer will not do")
    func answers() throws {
        let folder = try TemporaryFolder()
        let (status, shown) = try run(
            folder, typing: ["Sam's Books", "", "books.example.org", "https://books.example.org/open", "Acme Mail", ""])
        #expect(status == 0)
        #expect(shown.contains("Title of the site [Open Books]: "))
        #expect(shown.contains("Your name, as readers see it [Your Name]: "))
        #expect(shown.contains("Where it will stand [https://example.com/]: "))
        #expect(shown.contains("`books.example.org` is no address of a site; write one like https://"))
        #expect(shown.contains("Its own site [https://acme-mail.example]: "))
        let settings = try folder.text("books/Content/site.yml")
        #expect(settings.contains("title: Sam's Books\n"))
        #expect(settings.contains("base_url: \"https://books.example.org/open/\""))
        #expect(settings.contains("author: Your Name "))
        #expect(try folder.text("books/Content/programs/acme-mail.yml").contains("name: Acme Mail\n"))
    }

    @Test("What an option says is not asked for, and --yes asks nothing")
    func given() throws {
        let folder = try TemporaryFolder()
        let (status, shown) = try run(
            folder, typing: [""], "--title", "A", "--author", "B", "--program", "C", "--program-url",
            "https://c.example")
        #expect(status == 0)
        #expect(!shown.contains("Title of the site"))
        #expect(shown.contains("Where it will stand"))
        let quiet = try TemporaryFolder()
        let outcome = try run(quiet, typing: [], "--yes")
        #expect(outcome.status == 0)
        #expect(!outcome.shown.contains("["))
        #expect(try quiet.text("books/Content/site.yml").contains("title: Open Books\n"))
    }

    @Test("Where the input ends before all is answered, nothing is made")
    func ended() throws {
        let folder = try TemporaryFolder()
        let (status, shown) = try run(folder, typing: ["Sam's Books", "\u{04}"])
        #expect(status == 1)
        #expect(shown.contains("nothing was made"))
        #expect(FolderState(of: folder.path).stamps.isEmpty)
    }
}
