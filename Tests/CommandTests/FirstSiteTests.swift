import Foundation
import Testing

/// The way of a new user: `init`, `serve`, `new`, a mistake on the new page, and `build`, with the real program.
@Suite("From nothing to a site")
struct FirstSiteTests {
    private static let page = "/guides/how-i-use-kartra/"
    private static let file = "books/Content/guides/how-i-use-kartra.md"

    private func run(_ arguments: String..., in folder: TemporaryFolder, below path: String = "") throws {
        let run = try Tallypress.run(arguments: arguments + ["--as-of", "2026-03-31"], in: folder.path + path)
        #expect(run.status == 0, "\(run.errors)")
    }

    @Test("A site is made, served, given a page, mended and built, and what is served is what is built")
    func journey() throws {
        let folder = try TemporaryFolder()
        try run("init", "books", "--title", "My Books", "--author", "Sam Doe", "--program", "Kartra", in: folder)
        let preview = try RunningPreview(of: folder, below: "/books", "--port", "0")
        let events = try preview.events()
        let first = try events.state()
        #expect(first.errors == 0 && first.warnings == 0)
        for path in ["/", "/statements/2026-02/", "/programs/kartra/", "/search/", "/~private/statements/2026-02/"] {
            let answer = try preview.answer("GET", path)
            #expect(answer.status == 200 && answer.text.contains("My Books"), "\(path)")
        }
        #expect(try preview.answer("GET", "/guides/your-first-course/").text.contains("rel=\"sponsored"))
        #expect(try preview.answer("GET", Self.page).status == 404)

        // A new page is a draft: it is there, marked, and no part of what is built.
        try run("new", "guide", "How I use Kartra", in: folder, below: "/books")
        let begun = try events.state { $0.generation > first.generation }
        #expect(begun.errors == 0)
        let draft = try preview.answer("GET", Self.page)
        #expect(draft.status == 200 && draft.text.contains("How I use Kartra"))
        #expect(draft.text.contains("&quot;mark&quot;:&quot;Draft&quot;"))
        try run("build", in: folder, below: "/books")
        let output = folder.path + "/books/Output"
        #expect(!FileManager.default.fileExists(atPath: output + Self.page))

        // A mistake stands on open pages until it is mended; the page is as it was meanwhile.
        let text = try folder.text(Self.file)
        try folder.write(text.replacing("aff:kartra/trial", with: "aff:kartra/trail"), to: Self.file)
        let broken = try events.state { $0.errors > 0 }
        #expect(broken.problems.contains("Content/guides/how-i-use-kartra.md:"))
        #expect(broken.problems.contains("did you mean <code>trial</code>?"))
        #expect(try preview.answer("GET", Self.page).status == 200)
        let finished = text.replacing(/draft: true.*\n/, with: "").replacing("# description: ", with: "description: ")
        try folder.write(finished, to: Self.file)
        let mended = try events.state { $0.errors == 0 && $0.generation > begun.generation }
        #expect(mended.errors == 0)
        #expect(try !preview.answer("GET", Self.page).text.contains("&quot;mark&quot;:&quot;Draft&quot;"))

        // What is served is what is built for that address, but for the script on pages.
        try run("build", "--base-url", preview.address, in: folder, below: "/books")
        let built = FolderState(of: output).contents.filter { !$0.key.hasPrefix(".") }
        #expect(built["guides/how-i-use-kartra/index.html"] != nil)
        for (path, bytes) in built {
            let address = path.hasSuffix("index.html") ? path.dropLast("index.html".count) : path[...]
            #expect(try preview.published("/\(address)") == bytes, "\(path)")
        }
        #expect(preview.end(by: SIGINT) == 0)
    }
}
