import Foundation
import Testing

@Suite("Importing")
struct ImportTests {
    private static let export = """
        Trans ID,Merchant ID,Trans Date,Trans Amount,Commission,Comment,Voided,Aff Comment,Reversal Date,Trans Type
        9001,45646,03/05/2026 10:05:36 PM,$40.00,8.00,,,start.top,,Sale
        9002,45646,03/06/2026 08:00:00 AM,"$1,030.00",206.00,,1,,,Sale

        """

    private static let columns =
        "id,date,type,program,customer,subscription,product,plan,amount,of,sub_id,reported,note\n"

    private func site(_ changes: [String: String] = [:]) throws -> TemporaryFolder {
        try SmallSite.folder(
            [
                "Content/imports/mine.yml": "extends: shareasale\nprograms: {\"45646\": acme}\n",
                "june.csv": Self.export,
                // The export names no plans.
                "Content/programs/acme.yml": (SmallSite.files["Content/programs/acme.yml"] ?? "")
                    .replacing("plan: monthly, ", with: ""),
            ].merging(changes) { $1 })
    }

    private func run(_ site: TemporaryFolder, _ arguments: String...) throws -> Tallypress.Outcome {
        try Tallypress.run(
            arguments: ["import"] + arguments + ["--as-of", "2026-06-30"], in: site.path)
    }

    @Test("The new rows go to standard output and the summary to standard error, and nothing is written")
    func printing() throws {
        let site = try site()
        let before = FolderState(of: site.path)
        let run = try run(site, "mine", "june.csv")
        #expect(run.status == 0)
        #expect(run.output == Self.columns + "9001,2026-03-05,sale,acme,,,,,40.00,,start.top,8.00,\n")
        #expect(run.errors == "1 new row: 1 sale\nleft out: reversed before they were imported (1)\n")
        #expect(FolderState(of: site.path) == before)
        #expect(try self.run(site, "mine", "june.csv", "--quiet").errors == "")
    }

    @Test("With --append they are added to the ledger, once, and the site reads them")
    func appending() throws {
        let site = try site()
        let first = try run(site, "mine", "june.csv", "--append", "Content/ledger/shareasale.csv")
        #expect(first.status == 0)
        #expect(first.output == "")
        #expect(first.errors.hasSuffix("appended to Content/ledger/shareasale.csv\n"))
        let text = try site.text("Content/ledger/shareasale.csv")
        #expect(text == Self.columns + "9001,2026-03-05,sale,acme,,,,,40.00,,start.top,8.00,\n")
        let second = try run(site, "mine", "june.csv", "--append", "Content/ledger/shareasale.csv")
        #expect(second.status == 0)
        #expect(
            second.errors
                == "no new rows\nleft out: already in the ledger (1), reversed before they were imported (1)\n")
        #expect(try site.text("Content/ledger/shareasale.csv") == text)
        let report = try Tallypress.run("report", "--site", site.path, "--as-of", "2026-03-31", "--format", "csv")
        #expect(report.status == 0)
        #expect(report.output.contains("\nacme,2026-03,false,USD,40.00,0.00,"))
    }

    @Test("A change since the last import is said by a new row")
    func changes() throws {
        let site = try site()
        _ = try run(site, "mine", "june.csv", "--append", "Content/ledger/a.csv")
        try site.write(
            Self.export.replacing("start.top,,Sale", with: "start.top,06/02/2026,Sale").replacing(
                "8.00,,,", with: "8.00,,1,"),
            to: "july.csv")
        let changed = try run(site, "mine", "june.csv", "july.csv", "--append", "Content/ledger/a.csv")
        #expect(changed.status == 0)
        #expect(
            changed.errors == """
                1 new row: 1 refund
                1 of them says that a row has changed since it was imported
                left out: already in the ledger (1), reversed before they were imported (2)
                appended to Content/ledger/a.csv

                """)
        #expect(
            try site.text("Content/ledger/a.csv").hasSuffix("\n9001:revised-1,2026-06-02,refund,acme,,,,,,9001,,,\n"))
    }

    @Test("Errors show the export's line, and nothing is written")
    func errors() throws {
        let site = try site(["june.csv": Self.export.replacing("03/05/2026", with: "5.3.2026")])
        let before = FolderState(of: site.path)
        let run = try run(site, "mine", "june.csv", "--append", "Content/ledger/2026.csv")
        #expect(run.status == 1)
        #expect(
            run.errors == """
                error[import/bad-date]: `5.3.2026 10:05:36 PM` is no date of the form `MM/DD/YYYY time` or `YYYY-MM-DD time`
                 --> june.csv:2:12
                  |
                2 | 9001,45646,5.3.2026 10:05:36 PM,$40.00,8.00,,,start.top,,Sale
                  |            ^
                  = hint: say which is the day: `date: MM/DD/YYYY` or `date: DD/MM/YYYY`, with what stands between and behind, in a profile that extends `mine`
                1 error; nothing was written

                """)
        #expect(FolderState(of: site.path) == before)
    }

    @Test("A ledger file without the columns that are needed is not written, and neither is a broken ledger")
    func brokenLedgers() throws {
        let site = try site()
        let narrow = try run(site, "mine", "june.csv", "--append", "Content/ledger/2026.csv")
        #expect(narrow.status == 1)
        #expect(narrow.errors.contains("the ledger file has no column `sub_id`, which 1 new row needs"))
        try site.write("id,date,type,amount\n1,x,sale,5\n", to: "Content/ledger/b.csv")
        let broken = try run(site, "mine", "june.csv")
        #expect(broken.status == 1)
        #expect(broken.output == "")
        #expect(broken.errors.contains("error[ledger/bad-date]"))
    }

    @Test("The profiles are listed with what they are based on, and shown to be copied")
    func listing() throws {
        let site = try site()
        let list = try Tallypress.run("import", "--list", in: site.path)
        #expect(list.status == 0)
        #expect(list.output.contains("mine           ShareASale (columns not certain, the site's own)\n"))
        #expect(list.output.contains("rakuten        Rakuten (columns certain)\n"))
        #expect(list.output.contains("No id of its own: built from Order ID, SKU."))
        let shown = try Tallypress.run("import", "--show", "mine", in: site.path)
        #expect(shown.output == (try site.text("Content/imports/mine.yml")))
        #expect(try Tallypress.run("import", "--show", "stripe", in: site.path).output.contains("name: Stripe balance"))
        let unknown = try Tallypress.run("import", "--show", "strip", in: site.path)
        #expect(unknown.status == 1)
        #expect(unknown.errors.contains("did you mean `stripe`?"))
    }

    @Test("A profile with mistakes is an error of `check` too")
    func brokenProfile() throws {
        let site = try site(["Content/imports/mine.yml": "extends: shareasale\nrevision: latest\n"])
        let check = try Tallypress.run("check", "--site", site.path, "--as-of", "2026-06-30")
        #expect(check.status == 1)
        #expect(check.output.contains("error[import/unknown-key]: the profile has no key `revision`"))
        #expect(try run(site, "mine", "june.csv").errors.contains("error[import/unknown-key]"))
    }

    @Test("An export that is not there is an error")
    func missing() throws {
        let run = try run(try site(), "mine", "july.csv")
        #expect(run.status == 1)
        #expect(run.errors.hasPrefix("error[import/unreadable-file]: the export `july.csv` cannot be read"))
    }

    @Test(
        "What cannot be meant is a mistake in usage",
        arguments: [
            ["import"], ["import", "cj"], ["import", "cj", "a.csv", "--append", "2026.csv"],
            ["import", "cj", "a.csv", "--append", "Content/ledger/../../x.csv"],
            ["import", "cj", "a.csv", "--append", "Content/ledger/.a.csv"],
            ["import", "cj", "a.csv", "--append", "Content/ledger/a.txt"], ["import", "cj", "--list"],
        ])
    func usage(arguments: [String]) throws {
        #expect(try Tallypress.run(arguments: arguments).status == 64)
    }
}
