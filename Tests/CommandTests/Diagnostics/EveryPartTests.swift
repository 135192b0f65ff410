import Foundation
import Testing

/// A site with a mistake in each of its parts.
@Suite("Mistakes in every part at once")
struct EveryPartTests {
    private static let changes = [
        "Content/site.yml": "title: Books\nbase_url: https://example.com\nauthr: Sam\n",
        "Content/programs/bolt.yml": """
        name: Bolt
        url: https://bolt.example
        currency: USD
        terms:
          - from: 2026-01-01
            tiers: [{id: all, name: All, rates: [{percnt: 20}]}]
            hold: {days: 30}

        """,
        "Content/ledger/2026.csv": """
        id,date,type,program,customer,amount,of
        order-0001,2026-01-32,sale,acme,ann@example.org,50.00,
        order-0002,2026-02-05,sale,bolt,ben@example.org,50.00,
        order-0003,2026-02-06,refund,acme,,,order-0001
        order-0004,2026-02-07,sale,bolt,cy@example.org,50.00,

        """,
        "Content/rates.csv": "date,base,quote,rate\n2026-01-01,USD,EUR,none\n",
        "Content/imports/own.yml": "extends: sharesale\n",
        "Content/guides/start.md": """
        ---
        title: Start
        description: Begin.
        date: 2026-01-20
        layot: landing
        ---

        Go.

        """,
        "Content/pages/about.md": """
        ---
        title: About
        ---

        [Start](aff:acme/trail), [bolt](aff:bolt/plan), {{ acme.hodl }}

        """,
        "Content/bonuses/call.md": "---\ntitle: [A call\n---\n\nCall.\n",
        "Templates/page.mustache": "<h1>{{titel}}</h1>{{{body}}}\n",
    ]

    /// Each place with its code, in order: no mistake hides another, and none gives a second one.
    private static let expected = [
        "Content/bonuses/call.md:2:15 yaml/syntax",
        "Content/guides/start.md:5:1 page/unknown-key",
        "Content/imports/own.yml:1:10 import/unknown-profile",
        "Content/ledger/2026.csv:2:12 ledger/bad-date",
        "Content/pages/about.md:5:1 page/unknown-offer",
        "Content/pages/about.md:5:49 page/unknown-figure",
        "Content/programs/bolt.yml:6:43 terms/unknown-key",
        "Content/rates.csv:2:20 rates/bad-rate",
        "Content/site.yml:3:1 site/unknown-key",
        "Templates/page.mustache:1:7 template/unknown-name",
    ]

    @Test("Each mistake is one error, in order of place, whatever the form and the number of workers")
    func everyPart() throws {
        let site = try SmallSite.folder(Self.changes)
        for jobs in ["1", "4"] {
            let run = try Tallypress.run(
                "check", "--site", site.path, "--as-of", "2026-03-31", "--jobs", jobs, "--format", "json")
            #expect(run.status == 1)
            let entries = try JSONDecoder().decode([Entry].self, from: Data(run.output.utf8))
            #expect(entries.map { "\($0.file):\($0.line):\($0.column) \($0.code)" } == Self.expected)
        }
        let build = try Tallypress.run("build", "--site", site.path, "--as-of", "2026-03-31")
        #expect(build.errors.split(separator: "\n").filter { $0.hasPrefix("error[") }.count == Self.expected.count)
        #expect(build.errors.hasSuffix("\(Self.expected.count) errors; nothing was written\n"))
    }

    private struct Entry: Decodable {
        let code: String
        let file: String
        let line: Int
        let column: Int
    }
}
