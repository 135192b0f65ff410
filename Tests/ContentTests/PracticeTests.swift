import Testing

@testable import Content

@Suite struct PracticeTests {
    static func program(_ terms: String) -> String {
        """
        name: Acme
        url: https://acme.example
        currency: USD
        link:
          pattern: "https://go.acme.example/?s={sub_id}&u={url}"
          offers:
            trial: {name: Try Acme, url: "https://acme.example/trial"}
            old: {name: Old, url: "https://acme.example/old", code: OLD, expires: 2026-01-31}
        terms:
        \(terms)
        """
    }

    static func entry(_ from: String, _ forbids: String) -> String {
        "  - {from: \(from), forbids: [\(forbids)], tier_policy: {review: payment, demotion: true, lock: none}, "
            + "tiers: [{id: a, name: A, rates: [{percent: 10}]}], hold: {days: 30}}"
    }

    static func codes(_ files: [String: String], asOf: String = "2026-06-30") -> [String] {
        let (content, pages, _) = TestSite(files, asOf: asOf).render()
        return PracticeCheck(content).diagnostics(Array(pages.values)).map { "\($0.code) \($0.place?.file ?? "")" }
    }

    static let cases: [(name: String, file: String, text: String, isWrong: Bool)] = [
        ("a link in the text", "guides/a.md", TestSite.guide("[a](aff:acme/trial)", "uses: [coupons]\n"), true),
        ("a page about the program", "guides/a.md", TestSite.guide("x", "program: acme\nuses: [coupons]\n"), true),
        ("a card", "guides/a.md", TestSite.guide("x", "offer: acme/trial\nuses: [coupons]\n"), true),
        ("another program", "guides/a.md", TestSite.guide("x", "program: plain\nuses: [coupons]\n"), false),
        ("what is allowed", "guides/a.md", TestSite.guide("x", "program: acme\nuses: [paid-ads]\n"), false),
        ("nothing", "guides/a.md", TestSite.guide("[a](aff:acme/trial)"), false),
        ("a bonus", "bonuses/a.md", TestSite.guide("[a](aff:acme/trial)"), true),
        (
            "a bonus that says so, once", "bonuses/a.md", TestSite.guide("x", "program: acme\nuses: [incentives]\n"),
            true
        ),
        ("a bonus for another program", "bonuses/a.md", TestSite.guide("x", "program: plain\n"), false),
        ("a bonus that is over", "bonuses/a.md", TestSite.guide("x", "program: acme\nexpires: 2026-06-29\n"), false),
        ("a bonus that is a draft", "bonuses/a.md", TestSite.guide("x", "program: acme\ndraft: true\n"), false),
        ("a bonus in a directive", "guides/a.md", TestSite.guide("```offer\noffer: acme/trial\nbonus: B\n```\n"), true),
        ("an offer without a bonus", "guides/a.md", TestSite.guide("```offer\noffer: acme/trial\n```\n"), false),
        ("a program's own text", "programs/acme.md", "```offer\noffer: acme/trial\nbonus: B\n```\n", true),
    ]

    @Test(arguments: cases.indices) func pagesMustNotDoWhatTheirProgramsForbid(_ index: Int) {
        let row = Self.cases[index]
        let terms = Self.entry("2024-01-01", "coupons, incentives")
        let found = Self.codes(["programs/acme.yml": Self.program(terms), row.file: row.text])
        #expect(found == (row.isWrong ? ["page/forbidden-practice Content/\(row.file)"] : []), "\(row.name)")
    }

    @Test func theTermsInForceDecide() {
        let terms = Self.entry("2024-01-01", "coupons") + "\n" + Self.entry("2026-06-01", "")
        let files = [
            "programs/acme.yml": Self.program(terms),
            "guides/a.md": TestSite.guide("x", "program: acme\nuses: [coupons]\n"),
        ]
        #expect(Self.codes(files, asOf: "2026-06-30").isEmpty)
        #expect(Self.codes(files, asOf: "2026-05-31") == ["page/forbidden-practice Content/guides/a.md"])
        // Before the first terms, those count.
        #expect(Self.codes(files, asOf: "2023-05-31").contains("page/forbidden-practice Content/guides/a.md"))
    }

    @Test func aCodeOfAnOfferThatHoldsIsACoupon() {
        let files = ["programs/acme.yml": Self.program(Self.entry("2024-01-01", "coupons"))]
        #expect(Self.codes(files, asOf: "2026-01-31") == ["terms/forbidden-code Content/programs/acme.yml"])
        #expect(Self.codes(files, asOf: "2026-02-01").isEmpty)
    }
}
