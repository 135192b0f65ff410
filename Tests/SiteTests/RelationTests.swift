import Testing

@Suite("Which pages belong together")
struct RelationTests {
    /// A guide of a day of January 2026 with programs and tags.
    private static func guide(_ title: String, day: Int, programs: String = "", tags: String = "") -> String {
        "---\ntitle: \(title)\ndescription: D.\ndate: 2026-01-\(day)\nprograms: [\(programs)]\ntags: [\(tags)]\n---\nText.\n"
    }

    private let site: BuiltSite

    init() {
        var files = ["Content/programs/bolt.yml": TestSite.program("Bolt")]
        files["Content/guides/a.md"] = Self.guide("A", day: 10, programs: "acme", tags: "x, y")
        files["Content/guides/b.md"] = Self.guide("B", day: 11, programs: "acme")
        files["Content/guides/c.md"] = Self.guide("C", day: 12, tags: "x")
        files["Content/guides/d.md"] = Self.guide("D", day: 13, programs: "acme, bolt", tags: "x, y")
        files["Content/guides/e.md"] = Self.guide("E", day: 14, programs: "bolt", tags: "z")
        files["Content/bonuses/f.md"] = Self.guide("F", day: 15, programs: "acme")
        files["Content/comparisons/g.md"] = Self.guide("G", day: 16, programs: "acme")
        files["Content/pages/h.md"] = Self.guide("H", day: 17, programs: "acme", tags: "x, y")
        site = TestSite(files).build()
    }

    @Test(
        "Those with most in common come first, then in the order of sections and dates, four at most",
        arguments: [
            ("guides/a", ["D", "C", "B", "F"]), ("guides/c", ["D", "A"]), ("guides/e", ["D"]),
            ("bonuses/f", ["D", "B", "A", "G"]),
            ("h", []),
        ])
    func related(path: String, titles: [String]) {
        let page = site.text("\(path)/index.html")
        let list = page.split(separator: "<h2 id=\"s.related\">Related</h2>").dropFirst().first ?? ""
        let found = list.prefix(upTo: list.range(of: "</section>")?.lowerBound ?? list.endIndex).matches(
            of: #/<li><a href="[^"]*">(.*?)<\/a>/#
        ).map { String($0.1) }
        #expect(found == titles)
    }

    @Test(
        "A guide leads on to the next newer and the next older one",
        arguments: [
            ("a", nil, "B"), ("b", "A", "C"), ("e", "D", nil),
        ] as [(String, String?, String?)])
    func turn(slug: String, previous: String?, next: String?) {
        let links = site.page("/guides/\(slug)/").all("a")
        let title = { (rel: String) in
            links.first { $0["rel"] == rel }?["href"].map { $0.dropFirst("/guides/".count).prefix(1).uppercased() }
        }
        #expect(title("prev") == previous)
        #expect(title("next") == next)
    }
}
