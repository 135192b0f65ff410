import Foundation
import Testing

@Suite("Links")
struct LinksTests {
    private static let bolt = """
        name: Bolt
        url: https://bolt.example
        currency: USD
        link:
          network: rakuten
          affiliate: AbCdEfGhIjK
          merchant: "123"
          offers:
            plan: {name: A plan, url: "https://bolt.example/plan"}
            winter: {name: Winter, url: "https://bolt.example/winter", expires: 2026-01-31}
        terms:
          - from: 2026-01-01
            tiers: [{id: all, name: All, rates: [{percent: 20}]}]
            hold: {days: 30}
            forbids: [paid-ads]

        """

    private static let settings = """
        title: Open Books
        base_url: https://example.com
        author: Sam Doe
        channels: [email, talk, paid-ads]

        """

    private static let ledger = "id,date,type,program,amount\n1,2026-01-05,sale,acme,50.00\n"

    private static func site(_ changes: [String: String] = [:]) throws -> TemporaryFolder {
        let files = [
            "Content/site.yml": settings, "Content/programs/bolt.yml": bolt, "Content/ledger/2026.csv": ledger,
            "Content/guides/start.md": """
            ---
            title: How to start
            description: A first step.
            date: 2026-01-20
            program: acme
            offer: acme/trial
            ---

            [Start a trial](aff:acme/trial#top).

            ```offer
            offer: bolt/plan
            placement: box
            ```

            """,
        ]
        return try SmallSite.folder(files.merging(changes) { $1 })
    }

    private func links(_ site: TemporaryFolder, _ options: String...) throws -> Tallypress.Outcome {
        try Tallypress.run(arguments: ["links", "--site", site.path, "--as-of", "2026-03-10"] + options)
    }

    @Test("Every link is listed by page: in texts and directives, on cards and behind redirects, with its place")
    func table() throws {
        let run = try links(try Self.site())
        #expect(run.status == 0)
        #expect(run.errors == "")
        #expect(
            run.output == """
                /guides/start/
                  card         acme/trial  -        start.card               Content/guides/start.md:6:8
                  top          acme/trial  -        start.top                Content/guides/start.md:9:1
                  box          bolt/plan   rakuten  startboxid4fbnan5c       Content/guides/start.md:11:1
                /go/acme/trial/
                  trial        acme/trial  -        go.trial                 Content/programs/acme.yml:7:5
                /go/bolt/plan/
                  plan         bolt/plan   rakuten  goplan30ndemubmq         Content/programs/bolt.yml:9:5
                /programs/acme/
                  offer-trial  acme/trial  -        acme.offer-trial         Content/programs/acme.yml:7:5
                /programs/bolt/
                  offer-plan   bolt/plan   rakuten  boltofferplanv7dc1x650e  Content/programs/bolt.yml:9:5

                """)
    }

    @Test("As CSV and JSON a link has its destination, its address and its text too")
    func formats() throws {
        let site = try Self.site()
        let csv = try links(site, "--page", "start", "--program", "acme", "--format", "csv").output
        #expect(
            csv == """
                page,channel,placement,program,offer,network,sub_id,destination,url,text,file,line,column
                /guides/start/,,card,acme,trial,,start.card,https://acme.example/trial,\
                https://acme.example/?ref=1&sub=start.card&to=https%3A%2F%2Facme.example%2Ftrial,,\
                Content/guides/start.md,6,8
                /guides/start/,,top,acme,trial,,start.top,https://acme.example/trial,\
                https://acme.example/?ref=1&sub=start.top&to=https%3A%2F%2Facme.example%2Ftrial,Start a trial,\
                Content/guides/start.md,9,1

                """)
        let json = try links(site, "--offer", "bolt/plan", "--format", "json").output
        let rows = try #require(try JSONSerialization.jsonObject(with: Data(json.utf8)) as? [[String: Any]])
        #expect(rows.map { $0["page"] as? String } == ["/guides/start/", "/go/bolt/plan/", "/programs/bolt/"])
        #expect(rows.first?["network"] as? String == "rakuten")
        #expect(rows.first?["destination"] as? String == "https://bolt.example/plan")
        #expect(rows.first?["channel"] is NSNull)
        #expect(rows.first?["line"] as? Int == 11)
    }

    @Test("A broken ledger is no matter, a broken page is")
    func broken() throws {
        #expect(try links(try Self.site(["Content/ledger/2026.csv": "nothing\n"])).status == 0)
        let run = try links(try Self.site(["Content/pages/about.md": "---\ntitle: A\n---\n[x](aff:acme/trail)\n"]))
        #expect(run.status == 1)
        #expect(run.output == "")
        #expect(run.errors.contains("error[page/unknown-offer]"))
    }

    @Test("A channel has a link to every offer that holds, with its own sub-id")
    func channel() throws {
        let run = try links(try Self.site(), "--channel", "email")
        #expect(run.status == 0)
        #expect(
            run.output == """
                acme/trial  Start a trial  email
                  https://acme.example/?ref=1&sub=email&to=https%3A%2F%2Facme.example%2Ftrial
                bolt/plan   A plan         email
                  https://click.linksynergy.com/deeplink?id=AbCdEfGhIjK&mid=123&u1=email&\
                murl=https%3A%2F%2Fbolt.example%2Fplan

                Say beside them that you are paid for what is bought through them.

                """)
    }

    @Test("A placement in a channel is a part of the sub-id, and an error where it could not be led back")
    func placement() throws {
        let site = try Self.site()
        let run = try links(
            site, "--channel", "email", "--placement", "launch-day", "--offer", "acme/trial", "--format", "csv")
        #expect(run.status == 0)
        #expect(
            run.output.split(separator: "\n").last?.hasPrefix(
                ",email,launch-day,acme,trial,,email.launch-day,https://acme.example/trial,") == true)
        // Rakuten's letters and digits drop the dash, and nothing tells where it stood.
        let lost = try links(site, "--channel", "email", "--placement", "launch-day", "--offer", "bolt/plan")
        #expect(lost.status == 1)
        #expect(lost.errors.contains("error[links/untraceable]: `email.launch-day` becomes `emaillaunchday"))
        #expect(lost.output == "")
        #expect(try links(site, "--channel", "email", "--placement", "launch", "--offer", "bolt/plan").status == 0)
    }

    @Test("What a program forbids, and an offer that has ended, gets no link")
    func forbidden() throws {
        let site = try Self.site()
        let all = try links(site, "--channel", "paid-ads")
        #expect(all.status == 0)
        #expect(all.errors.contains("warning[links/forbidden-channel]: the terms of `bolt` forbid paid advertising"))
        #expect(all.output.contains("acme/trial"))
        #expect(!all.output.contains("bolt/plan"))
        let named = try links(site, "--channel", "paid-ads", "--offer", "bolt/plan")
        #expect(named.status == 1)
        #expect(named.errors.contains("error[links/forbidden-channel]"))
        #expect(named.errors.contains("--> Content/programs/bolt.yml:"))
        let ended = try links(site, "--channel", "email", "--offer", "bolt/winter")
        #expect(ended.status == 1)
        #expect(ended.errors.contains("error[links/expired-offer]: the offer `bolt/winter` ended on 2026-01-31"))
    }

    @Test("Links without a sub-id are given with a warning")
    func opaque() throws {
        let program = """
            name: Opal
            url: https://opal.example
            currency: USD
            link: {opaque: true, offers: {home: {name: Opal, url: "https://partner.example/x7"}}}
            terms: [{from: 2026-01-01, tiers: [{id: all, name: All, rates: [{percent: 20}]}], hold: {days: 30}}]

            """
        let run = try links(try Self.site(["Content/programs/opal.yml": program]), "--channel", "email")
        #expect(run.status == 0)
        #expect(run.errors.contains("warning[links/no-sub-id]: links to `opal` carry no sub-id"))
        #expect(run.output.contains("opal/home   Opal           -\n  https://partner.example/x7\n"))
    }

    @Test("A QR code is written to a file, or one for each link into a folder; the same bytes each time")
    func codes() throws {
        let site = try Self.site()
        let one = try links(
            site, "--channel", "talk", "--offer", "acme/trial", "--qr", "\(site.path)/code.svg")
        #expect(one.status == 0)
        #expect(one.errors == "1 QR code: \(site.path)/code.svg\n")
        let image = try site.text("code.svg")
        #expect(image.hasPrefix("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox="))
        #expect(image.contains("<title>Start a trial</title>"))
        #expect(try links(site, "--channel", "talk", "--qr", "\(site.path)/codes/new").status == 0)
        #expect(try site.text("codes/new/talk.acme.trial.svg") == image)
        #expect(try site.text("codes/new/talk.bolt.plan.svg") != image)
        let several = try links(site, "--channel", "talk", "--qr", "\(site.path)/code.svg")
        #expect(several.status == 1)
        #expect(several.output == "", "no links are printed without their codes")
        #expect(several.errors.contains("error[links/several-codes]: a file holds one QR code, and there are 2"))
        let picture = try links(site, "--channel", "talk", "--qr", "\(site.path)/code.png")
        #expect(picture.status == 64)
        #expect(picture.errors.contains("name a file that ends in .svg, or a folder"))
        #expect(!FileManager.default.fileExists(atPath: "\(site.path)/code.png"))
    }

    @Test(
        "A name that is not there is answered with the nearest",
        arguments: [
            (["--channel", "emial"], "unknown-channel]: there is no channel `emial`\n  = hint: did you mean `email`?"),
            (["--channel", "podcast"], "write `channels: [email, talk, paid-ads, podcast]` into site.yml"),
            (["--program", "acne"], "unknown-program]: there is no program `acne`\n  = hint: did you mean `acme`?"),
            (
                ["--offer", "acne/trial"],
                "unknown-program]: there is no program `acne`\n  = hint: did you mean `acme`?"
            ),
            (["--offer", "acme/tril"], "the program `acme` has no offer `tril`\n  = hint: did you mean `trial`?"),
            (["--page", "strat"], "unknown-page]: there is no page `strat`\n  = hint: did you mean `start`?"),
        ])
    func unknown(options: [String], answer: String) throws {
        let site = try Self.site()
        let run = try Tallypress.run(arguments: ["links", "--site", site.path, "--as-of", "2026-03-10"] + options)
        #expect(run.status == 1)
        #expect(run.errors.contains(answer), "\(run.errors)")
        #expect(run.output == "")
    }

    @Test(
        "Options that do not go together are a mistake in usage",
        arguments: [
            (["--offer", "acme"], "`acme` is no offer; write it as PROGRAM/OFFER."),
            (["--placement", "top"], "--placement goes with --channel."),
            (["--qr", "codes"], "--qr goes with --channel."),
            (["--channel", "email", "--placement", "Top!"], "`Top!` is no placement"),
        ])
    func mistakes(options: [String], answer: String) throws {
        let site = try Self.site()
        let run = try Tallypress.run(arguments: ["links", "--site", site.path, "--as-of", "2026-03-10"] + options)
        #expect(run.status == 64)
        #expect(run.errors.contains(answer), "\(run.errors)")
        #expect(run.output == "")
    }
}
