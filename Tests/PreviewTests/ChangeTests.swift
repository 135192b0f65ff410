import Money
import Preview
import Site
import Testing

@Suite("What is told of a change")
struct ChangeTests {
    @Test(
        "One change after another is the greater of both",
        arguments: [
            (.none, .none, .none), (.none, .styles, .styles), (.none, .pages, .pages), (.styles, .none, .styles),
            (.styles, .styles, .styles), (.styles, .pages, .pages), (.pages, .none, .pages), (.pages, .styles, .pages),
            (.pages, .pages, .pages),
        ] as [(Change, Change, Change)])
    func sequence(first: Change, second: Change, both: Change) {
        #expect(first.followed(by: second) == both)
    }

    /// An edit of a site, and what is told of it.
    struct Edit: CustomTestStringConvertible, Sendable {
        let testDescription: String
        let changes: [String: String?]
        let change: Change
    }

    static let edits = [
        Edit(testDescription: "nothing", changes: [:], change: .none),
        Edit(
            testDescription: "the same text once more",
            changes: ["Content/pages/about.md": EditedSites.files["Content/pages/about.md"]], change: .none),
        Edit(
            testDescription: "a file that is no part of the site", changes: ["Content/guides/notes.txt": "Notes.\n"],
            change: .none),
        Edit(
            testDescription: "a style sheet", changes: ["Templates/assets/theme.css": "body{color:red}\n"],
            change: .styles),
        Edit(
            testDescription: "two style sheets",
            changes: [
                "Templates/assets/theme.css": "body{color:red}\n", "Templates/assets/article.css": "p{color:red}\n",
            ], change: .styles),
        Edit(
            testDescription: "a style sheet and a script",
            changes: ["Templates/assets/theme.css": "body{color:red}\n", "Templates/assets/search.js": "// None.\n"],
            change: .pages),
        Edit(
            testDescription: "a style sheet and a page",
            changes: [
                "Templates/assets/theme.css": "body{color:red}\n",
                "Content/pages/about.md": "---\ntitle: About\n---\nMore.\n",
            ], change: .pages),
        Edit(
            testDescription: "a picture", changes: ["Content/assets/ladder.svg": EditedSites.picture(width: 50)],
            change: .pages),
        Edit(
            testDescription: "a page of its own that is removed", changes: ["Content/bonuses/call.md": nil],
            change: .pages),
        Edit(
            testDescription: "a mistake", changes: ["Content/site.yml": EditedSites.settings + "colour: red\n"],
            change: .none),
    ]

    @Test("Of an edit is told what differs", arguments: edits)
    func edit(_ edit: Edit) throws {
        let folder = try EditedFolder(EditedSites.files)
        let first = folder.live.refresh(asOf: EditedFolder.asOf)
        #expect(first.change == .pages && first.generation == 1)
        try folder.apply(edit.changes)
        let second = folder.live.refresh(asOf: EditedFolder.asOf)
        #expect(second.change == edit.change)
        #expect(second.generation == (edit.change == .none ? 1 : 2))
    }

    @Test("On another day the site is what a clean build of that day gives, and again on the day before")
    func days() throws {
        let folder = try EditedFolder(EditedSites.files)
        let next = CivilDate(year: 2026, month: 4, day: 16)
        for (number, asOf) in [EditedFolder.asOf, next, EditedFolder.asOf].enumerated() {
            let refresh = folder.live.refresh(asOf: asOf)
            #expect(refresh.change == .pages)
            #expect(refresh.generation == number + 1)
            let clean = CleanSite(folder, asOf: asOf, editions: [.everyone, .affiliate])
            for edition in [Edition.everyone, .affiliate] {
                let files = try #require(clean.files[edition])
                #expect(folder.live.paths(edition) == files.keys.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) })
                for path in files.keys.sorted() {
                    #expect(folder.live.file(path, edition: edition) == files[path], "\(asOf) \(edition) \(path)")
                }
            }
        }
    }
}
