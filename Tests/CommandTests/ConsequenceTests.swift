import Foundation
import Testing

/// One mistake is one message, and hides nothing else.
@Suite("What follows from a mistake")
struct ConsequenceTests {
    private static let site = SmallSite.files.merging([
        "Content/guides/start.md": """
        ---
        title: How to start
        description: A first step.
        date: 2026-01-20
        ---

        [Start a trial](aff:acme/trial#top), or read [about us](../pages/about.md). We earned {{ acme.earned.2026-01 }} in
        {{ period.2026-01 }}.

        ![A box](../assets/box.svg)

        """,
        "Content/ledger/later.csv": "id,date,type,amount,of\norder-0005,2026-02-20,refund,10.00,order-0001\n",
        "Content/assets/box.svg": "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"9\" height=\"9\"/>\n",
    ]) { $1 }

    private func codes(_ site: TemporaryFolder) throws -> [String] {
        let run = try Tallypress.run("check", "--site", site.path, "--as-of", "2026-03-31", "--format", "json")
        return try JSONDecoder().decode([CheckTests.Entry].self, from: Data(run.output.utf8)).map(\.code)
    }

    @Test("The site itself has no mistake")
    func sound() throws {
        #expect(try codes(try SmallSite.folder(Self.site)) == [])
    }

    @Test(
        "A file that cannot be read is one mistake, whatever refers to it",
        arguments: [
            "Content/programs/acme.yml", "Content/pages/about.md", "Content/assets/box.svg", "Content/ledger/2026.csv",
            "Content/rates.csv",
        ])
    func unreadable(file: String) throws {
        let settings =
            try #require(Self.site["Content/site.yml"]) + (file.hasSuffix("rates.csv") ? "currency: EUR\n" : "")
        let site = try SmallSite.folder(Self.site.merging(["Content/site.yml": settings]) { $1 })
        let path = "\(site.path)/\(file)"
        try? FileManager.default.removeItem(atPath: path)
        try FileManager.default.createSymbolicLink(atPath: path, withDestinationPath: "gone")
        #expect(try codes(site) == ["site/unreadable-file"])
    }

    @Test(
        "Where the books cannot be kept, figures of them are not missing too",
        arguments: ["ledger", "terms", "settings"])
    func withoutBooks(part: String) throws {
        let (file, from, to, code) =
            switch part {
            case "ledger": ("Content/ledger/2026.csv", "50.00", "5o.00", "ledger/bad-amount")
            case "terms": ("Content/programs/acme.yml", "percent: 20", "percent: x", "terms/bad-percentage")
            default: ("Content/site.yml", "language: en", "language: English", "site/bad-language")
            }
        let text = try #require(Self.site[file]).replacingFirst(from, with: to)
        #expect(try codes(try SmallSite.folder(Self.site.merging([file: text]) { $1 })) == [code])
    }

    @Test("A file that cannot be read hides no mistake that has nothing to do with it")
    func unrelated() throws {
        let text = try #require(Self.site["Content/guides/start.md"]).replacingFirst("aff:acme", with: "aff:bolt")
        let site = try SmallSite.folder(Self.site.merging(["Content/guides/start.md": text]) { $1 })
        try FileManager.default.createDirectory(atPath: "\(site.path)/Templates", withIntermediateDirectories: true)
        try FileManager.default.createSymbolicLink(
            atPath: "\(site.path)/Templates/page.mustache", withDestinationPath: "gone")
        #expect(try codes(site) == ["page/unknown-program", "site/unreadable-file"])
    }

    @Test("What reports say of a site is no more than what is wrong with it")
    func reports() throws {
        let site = try SmallSite.folder(Self.site)
        try FileManager.default.removeItem(atPath: "\(site.path)/Content/programs/acme.yml")
        try FileManager.default.createSymbolicLink(
            atPath: "\(site.path)/Content/programs/acme.yml", withDestinationPath: "gone")
        let run = try Tallypress.run("report", "--site", site.path, "--as-of", "2026-03-31", "--format", "json")
        let errors = try JSONDecoder().decode([CheckTests.Entry].self, from: Data(run.errors.utf8))
        #expect(errors.map(\.code) == ["site/unreadable-file"])
    }

    @Test(
        "What is wrong with a field is not said of what the field is for too",
        arguments: [
            ("program: acmo", "```tiers\n```", ["page/unknown-program"]),
            ("programs: [acme, bolt]", "```compare\nterms: true\n```", ["page/unknown-program"]),
            ("expires: 2026-13-01\noffer: acme/ended", "", ["page/bad-date"]),
            ("draft: perhaps", "[Nothing](nothing.md)", ["page/bad-flag"]),
        ])
    func fields(field: String, text: String, expected: [String]) throws {
        let program = try #require(Self.site["Content/programs/acme.yml"]).replacingFirst(
            "    trial:",
            with: "    ended: {name: Gone, url: \"https://acme.example/gone\", expires: 2026-02-01}\n    trial:")
        let page = "---\ntitle: More\ndescription: More of it.\ndate: 2026-01-21\n\(field)\n---\n\n\(text)\n"
        let changes = ["Content/programs/acme.yml": program, "Content/guides/more.md": page]
        #expect(try codes(try SmallSite.folder(Self.site.merging(changes) { $1 })) == expected)
    }

    @Test("A mistake in front matter hides none in the text")
    func frontMatter() throws {
        let text = try #require(Self.site["Content/guides/start.md"])
            .replacingFirst("2026-01-20", with: "2026-13-20").replacingFirst("aff:acme/trial", with: "aff:acme/trail")
        let site = try SmallSite.folder(Self.site.merging(["Content/guides/start.md": text]) { $1 })
        #expect(try codes(site) == ["page/bad-date", "page/unknown-offer"])
    }

    @Test("A path that cannot be published is found before anything is published")
    func path() throws {
        let name = String(repeating: "a", count: 245) + ".svg"
        let box = try #require(Self.site["Content/assets/box.svg"])
        let site = try SmallSite.folder(Self.site.merging(["Content/assets/\(name)": box]) { $1 })
        #expect(try codes(site) == ["publish/bad-path"])
    }

    @Test(
        "What editors leave beside a file is no part of the site", arguments: ["#box.svg#", "box.svg~", ".box.svg.swp"])
    func leftovers(name: String) throws {
        let site = try SmallSite.folder(Self.site.merging(["Content/assets/\(name)": "half"]) { $1 })
        #expect(try codes(site) == [])
        #expect(try Tallypress.run("build", "--site", site.path, "--as-of", "2026-03-31").status == 0)
        let assets = try FileManager.default.contentsOfDirectory(atPath: "\(site.path)/Output/assets")
        #expect(assets.filter { $0.contains("box") }.count == 1)
    }
}

extension String {
    /// The text with the first occurrence of a part replaced.
    fileprivate func replacingFirst(_ part: String, with other: String) -> String {
        guard let range = range(of: part) else { return self }
        return replacingCharacters(in: range, with: other)
    }
}
