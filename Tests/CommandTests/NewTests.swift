import Foundation
import Testing

@Suite("A new page")
struct NewTests {
    /// Rows that name their program, as they have to once there are several.
    private static let ledger = "id,date,type,program,plan,amount\n1,2026-01-05,sale,acme,monthly,50.00\n"

    private func new(_ site: TemporaryFolder, _ arguments: String...) throws -> Tallypress.Outcome {
        try Tallypress.run(arguments: ["new"] + arguments + ["--as-of", "2026-03-31"], in: site.path)
    }

    private func check(_ site: TemporaryFolder, _ options: String...) throws -> Tallypress.Outcome {
        try Tallypress.run(arguments: ["check", "--as-of", "2026-03-31"] + options, in: site.path)
    }

    @Test("A guide begins with its front matter, a link to the program's offer, and headings")
    func guide() throws {
        let site = try SmallSite.folder()
        let run = try new(site, "guide", "How I use Acme: \"the\" basics")
        #expect(run.status == 0)
        #expect(run.output == "Content/guides/how-i-use-acme-the-basics.md\n")
        #expect(run.errors.contains("until you remove `draft: true`"))
        let text = try site.text("Content/guides/how-i-use-acme-the-basics.md")
        #expect(
            text.hasPrefix(
                """
                ---
                title: "How I use Acme: \\"the\\" basics"
                # description: One or two sentences for lists and search engines, at most 160 characters.
                date: 2026-03-31
                draft: true    # remove this line when the page is ready: until then only `serve` shows it
                program: acme
                offer: acme/trial    # shown as a card below the text
                # tags: [first steps]
                ---

                """))
        #expect(text.contains("\n[Start a trial](aff:acme/trial#hero)\n"))
    }

    @Test(
        "What it begins with passes the check at once, and once it is no draft",
        arguments: ["guide", "bonus", "comparison", "page", "program"])
    func kinds(kind: String) throws {
        let site = try SmallSite.folder(["Content/ledger/2026.csv": Self.ledger])
        let path = try new(site, kind, "Something new").output.trimmingCharacters(in: .newlines)
        #expect(try check(site, "--strict").output.hasPrefix("no errors, no warnings"))
        let ready = try site.text(path).replacingOccurrences(of: "draft: true    #", with: "#")
            .replacingOccurrences(of: "# description: One", with: "description: One")
        try site.write(ready, to: path)
        let outcome = try check(site, "--strict")
        #expect(outcome.status == 0, "\(outcome.output)")
        let built = try Tallypress.run("build", "--as-of", "2026-03-31", in: site.path)
        #expect(built.status == 0)
        #expect(FolderState(of: site.path + "/Output").files.contains { $0.contains("something-new/index.html") })
    }

    @Test("A draft is no part of what is built")
    func draft() throws {
        let site = try SmallSite.folder()
        _ = try new(site, "guide", "Something new")
        #expect(try Tallypress.run("build", "--as-of", "2026-03-31", in: site.path).status == 0)
        #expect(!FolderState(of: site.path + "/Output").files.contains { $0.contains("something-new") })
    }

    @Test("Offers that ended, awkward names and several programs all make a page that passes")
    func offers() throws {
        let program = """
            name: Bolt
            url: https://bolt.example
            currency: USD
            link:
              pattern: "https://bolt.example/?ref=1&sub={sub_id}&to={url}"
              offers:
                winter: {name: Winter, url: "https://bolt.example/winter", expires: 2026-03-30}
                odd: {name: 'A "quoted" [offer] for $1 \\ *now*', url: "https://bolt.example/odd"}
                plan: {name: Plan, url: "https://bolt.example/plan"}
            terms: [{from: 2026-01-01, tiers: [{id: all, name: All, rates: [{percent: 20}]}], hold: {days: 30}}]

            """
        let site = try SmallSite.folder(["Content/programs/bolt.yml": program, "Content/ledger/2026.csv": Self.ledger])
        for (index, kind) in ["guide", "bonus", "comparison"].enumerated() {
            #expect(try new(site, kind, "Bolt \(index)", "--program", "bolt").status == 0)
        }
        #expect(try new(site, "comparison", "Acme or Bolt", "--program", "acme", "--program", "bolt").status == 0)
        #expect(try new(site, "guide", "No program").status == 0)
        let bonus = try site.text("Content/bonuses/bolt-1.md")
        #expect(bonus.contains("offer: bolt/odd    # shown as a card below the text; others: bolt/plan\n"))
        #expect(try site.text("Content/comparisons/acme-or-bolt.md").contains("\nprograms: [acme, bolt]\n"))
        for path in FolderState(of: site.path).files where path.hasSuffix(".md") {
            let text = try site.text(path)
            try site.write(
                text.replacingOccurrences(of: "draft: true    #", with: "#")
                    .replacingOccurrences(of: "# description: One", with: "description: One"), to: path)
        }
        let outcome = try check(site, "--strict")
        #expect(outcome.status == 0, "\(outcome.output)")
    }

    @Test(
        "The name in addresses comes from the title",
        arguments: [
            ("Ünïcode & Straße", "unicode-strasse"), ("  spaces  ", "spaces"), ("100 % sure?", "100-sure"),
            (
                "A very long title that goes on and on until nobody can remember how it began at all",
                "a-very-long-title-that-goes-on-and-on-until-nobody-can"
            ),
            (String(repeating: "x", count: 80), String(repeating: "x", count: 60)),
        ])
    func slugs(title: String, slug: String) throws {
        let site = try SmallSite.folder()
        #expect(try new(site, "page", title).output == "Content/pages/\(slug).md\n")
    }

    @Test("Nothing is written over, nor to an address that something else has")
    func taken() throws {
        let alias = """
            ---
            title: Moved
            description: It moved.
            date: 2026-01-20
            aliases: [/guides/old-place/]
            ---

            """
        let settings = (SmallSite.files["Content/site.yml"] ?? "") + "channels: [email]\n"
        let site = try SmallSite.folder([
            "Content/guides/moved.md": alias, "Content/guides/broken.md": "no front matter",
            "Content/guides/hidden.md": "---\ntitle: Hidden\ndate: 2026-01-01\ndraft: true\n---\n",
            "Content/site.yml": settings,
        ])
        let before = FolderState(of: site.path)
        for (kind, title, message) in [
            ("guide", "Start", "error[new/taken-address]: the site has a page at `/guides/start/`"),
            ("guide", "Hidden", "error[new/taken-address]: the site has a page at `/guides/hidden/`"),
            (
                "guide", "Old place",
                "error[new/taken-address]: the address `/guides/old-place/` leads on to another page"
            ),
            ("page", "Statements", "error[new/taken-address]: the address `/statements/` belongs to the site itself"),
            ("bonus", "Start", "error[new/shared-slug]: `/guides/start/` has the same name"),
            ("guide", "Email", "error[new/shared-slug]: a channel of site.yml has the same name"),
            ("guide", "Broken", "error[new/file-exists]: `Content/guides/broken.md` is there already"),
            ("program", "Acme", "error[new/taken-address]: the site has a program `acme`"),
            ("guide", "日本語", "error[new/no-slug]: the title has no Latin letter"),
        ] {
            let run = try new(site, kind, title)
            #expect(run.status == 1)
            #expect(run.output == "")
            #expect(run.errors.contains(message), "\(run.errors)")
        }
        #expect(FolderState(of: site.path) == before)
        #expect(try new(site, "guide", "日本語", "--slug", "japanese").output == "Content/guides/japanese.md\n")
        #expect(try new(site, "guide", "x", "--slug", "Über uns").errors.contains("write it as `uber-uns`"))
    }

    @Test("In a folder that is no site, nothing is made")
    func nowhere() throws {
        let folder = try TemporaryFolder()
        let run = try new(folder, "guide", "Start")
        #expect(run.status == 1)
        #expect(run.errors.contains("error[site/no-settings]"))
        #expect(FolderState(of: folder.path).stamps.isEmpty)
    }

    @Test(
        "What cannot be meant is a mistake in usage, and what the site does not have one of the input",
        arguments: [
            (["gide", "x"], 64, "gide"), (["guide"], 64, "title"), (["guide", " "], 64, "It must not be empty."),
            (["program", "x", "--program", "acme"], 64, "--program is for pages."),
            (["guide", "x", "--url", "https://x.example"], 64, "--url is for programs."),
            (["program", "x", "--url", "x.example"], 64, "`x.example` is no address of a program's site"),
            (["guide", "x", "--program", "acne"], 1, "did you mean `acme`?"),
        ])
    func mistakes(arguments: [String], status: Int32, answer: String) throws {
        let site = try SmallSite.folder()
        let before = FolderState(of: site.path)
        let run = try Tallypress.run(arguments: ["new"] + arguments, in: site.path)
        #expect(run.status == status)
        #expect(run.errors.contains(answer), "\(run.errors)")
        #expect(FolderState(of: site.path) == before)
    }
}
