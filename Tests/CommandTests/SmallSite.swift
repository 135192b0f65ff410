/// A site of a program, four rows and two pages, without mistakes.
enum SmallSite {
    static let files = [
        "Content/site.yml": """
        title: Open Books
        base_url: https://example.com
        author: Sam Doe
        language: en

        """,
        "Content/programs/acme.yml": """
        name: Acme
        url: https://acme.example
        currency: USD
        link:
          pattern: "https://acme.example/?ref=1&sub={sub_id}&to={url}"
          offers:
            trial: {name: Start a trial, url: "https://acme.example/trial"}
        terms:
          - from: 2026-01-01
            tiers: [{id: all, name: All, rates: [{plan: monthly, percent: 20}]}]
            hold: {days: 30}
            payout: {day: 15, until: 20, minimum: 10.00}

        """,
        "Content/ledger/2026.csv": """
        id,date,type,customer,product,plan,amount,of
        order-0001,2026-01-05,sale,ann@example.org,Box,monthly,50.00,
        order-0002,2026-02-05,renewal,ann@example.org,Box,monthly,50.00,
        order-0003,2026-02-07,sale,ben@example.org,Box,monthly,80.00,
        order-0004,2026-02-09,refund,,,,,order-0003

        """,
        "Content/guides/start.md": """
        ---
        title: How to start
        description: A first step.
        date: 2026-01-20
        tags: [boxes]
        ---

        [Start a trial](aff:acme/trial#top) or read [about us](../pages/about.md).

        """,
        "Content/pages/about.md": """
        ---
        title: About
        description: Who writes this.
        date: 2026-01-20
        ---

        We write about boxes.

        """,
    ]

    /// The site in a folder of its own, with some files added or replaced by others.
    static func folder(_ changes: [String: String] = [:], without removed: [String] = []) throws -> TemporaryFolder {
        var files = files.merging(changes) { $1 }
        for file in removed { files[file] = nil }
        return try TemporaryFolder(files)
    }
}
