import Site
import Testing

extension TestSite {
    /// The site that most tests look at, built once.
    static let livelyBuilt = lively().build()
    static let livelyPrivate = lively(edition: .affiliate).build()

    /// A site in which most things happen: three programs in two currencies, refunds in the month of the sale and
    /// later, a chargeback, a balance below zero, a month without rows, a month that still runs.
    static func lively(asOf: String = "2026-05-12", settings: String = settings(), edition: Edition = .everyone)
        -> TestSite
    {
        TestSite(
            [
                "Content/site.yml": settings, "Content/programs/bolt.yml": program("Bolt"),
                "Content/programs/sora.yml": program(
                    "Sora", currency: "JPY", offers: "plan: {name: Sora plan, url: \"https://sora.example/plan\"}"),
                "Content/programs/idle.yml": program("Idle", currency: "KWD"),
                "Content/ledger/2025.csv": """
                id,date,type,program,customer,subscription,product,plan,amount,of,sub_id,reported,note
                A-0000001,2025-11-03,sale,acme,customer-anna,subs-anna,Suite,monthly,1200.00,,start.top,600.00,note-alpha
                A-0000002,2025-11-04,sale,acme,customer-bert,subs-bert,Suite,annual,80.50,,start.top,40.00,
                A-0000003,2025-11-05,sale,acme,customer-cleo,,Suite,monthly,99.99,,start,,
                A-0000004,2025-11-09,sale,acme,customer-dora,,Extra,monthly,10.00,,,,
                A-0000005,2025-11-20,refund,acme,,,,,,A-0000002,,,
                B-0000001,2025-11-11,sale,bolt,customer-emil,,Bolt,,33.33,,,,
                S-0000001,2025-12-01,sale,sora,customer-fumi,,Plan,,5000,,,,
                P-0000001,2025-12-16,payout,acme,,,,,0.01,,,,
                A-0000006,2025-12-20,refund,acme,,,,,400.00,A-0000001,,,
                """,
                "Content/ledger/2026.csv": """
                id,date,type,program,customer,amount,of,note
                P-0000002,2026-01-15,payout,acme,,460.00,,
                A-0000007,2026-01-20,chargeback,acme,,,A-0000001,
                A-0000008,2026-01-21,bonus,acme,,25.00,,note-bonus
                A-0000009,2026-01-22,adjustment,acme,,-12.34,,
                S-0000002,2026-03-05,sale,sora,customer-gato,12001,,
                S-0000003,2026-03-06,renewal,sora,customer-gato,12001,,
                A-0000010,2026-05-02,sale,acme,customer-hugo,70.00,,
                """,
                "Content/guides/start.md": guide(
                    "Begin with [the trial](aff:acme/trial#top) or [later](aff:acme/trial).\n\n## Where to go on\n\n"
                        + "See [January](/statements/2026-01/) and [Acme](../programs/acme.yml).",
                    title: "Start <here> & now", "programs: [acme, sora]\noffer: acme/trial\ntags: [first]\n"),
                "Content/comparisons/two.md": guide("Both.", title: "Acme or Sora", "programs: [acme, sora]\n"),
                "Content/bonuses/call.md": guide(
                    "Buy [through us](aff:sora/plan).", title: "A call", "program: sora\noffer: sora/plan\n"),
                "Content/pages/about.md": "---\ntitle: About\n---\nNothing to sell.\n",
                "Content/programs/acme.md": "## In short\n\nWhat [Acme](aff:acme/trial#intro) is.\n",
            ], asOf: asOf, edition: edition)
    }
}
