import Foundation
import Testing

@Suite("What serve holds")
struct ServedBytesTests {
    /// A change to the small site.
    private struct Edit: Sendable {
        let name: String
        let make: @Sendable (TemporaryFolder) throws -> Void

        init(_ name: String, _ make: @escaping @Sendable (TemporaryFolder) throws -> Void) {
            self.name = name
            self.make = make
        }

        /// A text in a file replaced by another.
        init(_ name: String, in file: String, _ old: String, _ new: String) {
            self.init(name) { try $0.write(try $0.text(file).replacing(old, with: new), to: file) }
        }
    }

    private static let edits = [
        Edit("a row", in: "Content/ledger/2026.csv", "monthly,80.00", "monthly,90.00"),
        Edit("a term", in: "Content/programs/acme.yml", "percent: 20", "percent: 25"),
        Edit("a setting", in: "Content/site.yml", "Open Books", "Closed Books"),
        Edit("a body", in: "Content/pages/about.md", "about boxes", "about bags"),
        Edit("a title", in: "Content/guides/start.md", "title: How to start", "title: How to begin"),
        Edit("a new page") {
            try $0.write(
                "---\ntitle: Next\ndescription: More.\ndate: 2026-02-01\n---\n\n[First](start.md)\n",
                to: "Content/guides/next.md")
        },
        Edit("a page in a new folder") {
            try $0.write(
                "---\ntitle: A gift\ndescription: For you.\ndate: 2026-02-01\n---\n\nHere.\n",
                to: "Content/bonuses/gift.md")
        },
        Edit("a picture and a page with it") {
            try $0.write(
                "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"2\" height=\"1\"/>", to: "Content/assets/a.svg")
            try $0.write("---\ntitle: About\n---\n\n![A line](../assets/a.svg)\n", to: "Content/pages/about.md")
        },
        Edit("another picture") {
            try $0.write(
                "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"3\" height=\"1\"/>", to: "Content/assets/a.svg")
        },
        Edit("a template") {
            try $0.write(
                "{{<layout}}\n{{$main}}\n<h1>{{title}}!</h1>\n{{{body}}}\n{{/main}}\n{{/layout}}\n",
                to: "Templates/page.mustache")
        },
        Edit("a style sheet") { try $0.write("body{color:black}\n", to: "Templates/assets/theme.css") },
        Edit("a page renamed") {
            try FileManager.default.moveItem(
                atPath: $0.path + "/Content/guides/next.md", toPath: $0.path + "/Content/guides/after.md")
        },
        Edit("a page removed") { try FileManager.default.removeItem(atPath: $0.path + "/Content/guides/after.md") },
        Edit("a folder removed") { try FileManager.default.removeItem(atPath: $0.path + "/Content/bonuses") },
        Edit("templates removed") { try FileManager.default.removeItem(atPath: $0.path + "/Templates") },
    ]

    @Test("After each edit every file is what a clean build writes, but for the preview's script on pages")
    func edits() throws {
        let site = try SmallSite.folder()
        let preview = try RunningPreview(of: site, "--port", "0", "--no-drafts")
        let events = try preview.events()
        var generation = try events.state().generation
        try compare(preview, site, "at first")
        for edit in Self.edits {
            try edit.make(site)
            generation = try events.state { $0.generation > generation && $0.errors == 0 }.generation
            try compare(preview, site, edit.name)
        }
    }

    private func compare(_ preview: RunningPreview, _ site: TemporaryFolder, _ name: String) throws {
        let output = try TemporaryFolder()
        let run = try Tallypress.run(
            "build", "--site", site.path, "--as-of", "2026-03-31", "--base-url", preview.address, "--output",
            output.path + "/built")
        #expect(run.status == 0, "\(name): \(run.errors)")
        let built = FolderState(of: output.path + "/built")
        for file in built.files where file != ".tallypress-manifest" {
            let path = file.hasSuffix("index.html") ? String(file.dropLast("index.html".count)) : file
            #expect(try preview.published("/" + path) == built.contents[file], "\(name): \(file)")
        }
    }
}
