/// The sites that edits begin with.
enum EditedSites {
    static let settings = "title: Books\nbase_url: https://books.example\nauthor: Sam Doe\n"

    /// Two programs in two currencies, a ledger of a few rows, five pages, a picture.
    static let files = [
        "Content/site.yml": settings,
        "Content/programs/acme.yml": program("Acme", currency: "USD"),
        "Content/programs/bolt.yml": program("Bolt", currency: "EUR"),
        "Content/programs/acme.md": "What [Acme](aff:acme/trial#intro) is. It earned {{ acme.earned.total }}.\n",
        "Content/ledger/2026.csv": """
        id,date,type,program,customer,product,plan,amount,of,sub_id,reported
        row-00001,2026-03-03,sale,acme,customer-anna,Suite,monthly,120.00,,start.top,60.00
        row-00002,2026-03-04,sale,acme,customer-bert,Suite,annual,80.50,,start.top,40.00
        row-00003,2026-03-09,sale,bolt,customer-cleo,Pro,monthly,33.33,,bolt-or-acme,
        row-00004,2026-03-20,refund,acme,,,,,row-00002,,
        row-00005,2026-03-22,sale,acme,customer-dora,Suite,monthly,75.00,,,

        """,
        "Content/guides/start.md": page(
            "How to start", "programs: [acme]\noffer: acme/trial\ntags: [first]\n",
            "Begin with [the trial](aff:acme/trial#top).\n\n## Where to go on\n\nSee [the other](other.md#more)."),
        "Content/guides/other.md": page("The other", "tags: [first, second]\n", "One.\n\n## More\n\nTwo.\n\n## End\n"),
        "Content/bonuses/call.md": page("A call", "program: bolt\noffer: bolt/trial\n", "Buy [here](aff:bolt/trial)."),
        "Content/comparisons/bolt-or-acme.md": page(
            "Bolt or Acme", "programs: [acme, bolt]\n", "Both. ![A ladder](../assets/ladder.svg)"),
        "Content/pages/about.md": "---\ntitle: About\n---\nNothing to sell. [Start](/guides/start/).\n",
        "Content/assets/ladder.svg": picture(width: 40),
    ]

    static func program(_ name: String, currency: String, percent: Int = 50, offer: String = "trial") -> String {
        """
        name: \(name)
        url: https://\(name.lowercased()).example
        currency: \(currency)
        link:
          pattern: "https://go.\(name.lowercased()).example/?s={sub_id}&u={url}"
          offers:
            \(offer): {name: Try \(name), url: "https://\(name.lowercased()).example/trial"}
        terms:
          - from: 2020-01-01
            tiers: [{id: only, name: Only, rates: [{percent: \(percent)}]}]
            hold: {days: 30}
            payout: {day: 15}

        """
    }

    static func page(_ title: String, _ front: String = "", _ text: String) -> String {
        "---\ntitle: \(title)\ndescription: What it is.\ndate: 2026-01-02\n\(front)---\n\(text)\n"
    }

    static func picture(width: Int) -> String {
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"\(width)\" height=\"20\"></svg>\n"
    }
}
