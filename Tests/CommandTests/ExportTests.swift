import Foundation
import Testing

@Suite("Exports")
struct ExportTests {
    private func export(_ site: TemporaryFolder, _ options: String...) throws -> Tallypress.Outcome {
        try Tallypress.run(arguments: ["export", "--site", site.path, "--as-of", "2026-03-10"] + options)
    }

    @Test("For beancount, a month is a transaction a kind of movement, and its closing balances are asserted")
    func beancount() throws {
        let run = try export(try SmallSite.folder(), "--format", "beancount", "--detail", "month")
        #expect(run.status == 0)
        #expect(run.errors == "")
        #expect(
            run.output == """
                ;; Books as of 2026-03-10, written by tallypress export. Private: they name the ledger's rows.

                option "title" "Open Books"
                option "operating_currency" "USD"

                ;; acme, USD

                2026-01-01 open Assets:Affiliates:Acme:Pending              USD
                2026-01-01 open Assets:Affiliates:Acme:Available            USD
                2026-01-01 open Assets:Bank:Acme                            USD
                2026-01-01 open Income:Affiliates:Acme:Commission           USD
                2026-01-01 open Income:Affiliates:Acme:Bonuses              USD
                2026-01-01 open Income:Affiliates:Acme:Adjustments          USD
                2026-01-01 open Income:Affiliates:Acme:Clawbacks:Pending    USD
                2026-01-01 open Income:Affiliates:Acme:Clawbacks:Available  USD
                2026-01-01 open Expenses:Affiliates:Acme:ChargebackFees     USD

                ;; 2026-01

                2026-01-31 * "Acme" "Commissions earned"
                  Assets:Affiliates:Acme:Pending                     10.00 USD
                  Income:Affiliates:Acme:Commission                 -10.00 USD

                2026-02-01 balance Assets:Affiliates:Acme:Pending                     10.00 ~ 0 USD
                2026-02-01 balance Assets:Affiliates:Acme:Available                    0.00 ~ 0 USD

                ;; 2026-02

                2026-02-28 * "Acme" "Commissions earned"
                  Assets:Affiliates:Acme:Pending                     26.00 USD
                  Income:Affiliates:Acme:Commission                 -26.00 USD

                2026-02-28 * "Acme" "Commissions reversed before they cleared"
                  Income:Affiliates:Acme:Clawbacks:Pending           16.00 USD
                  Assets:Affiliates:Acme:Pending                    -16.00 USD

                2026-02-28 * "Acme" "Commissions cleared"
                  Assets:Affiliates:Acme:Available                   10.00 USD
                  Assets:Affiliates:Acme:Pending                    -10.00 USD

                2026-03-01 balance Assets:Affiliates:Acme:Pending                     10.00 ~ 0 USD
                2026-03-01 balance Assets:Affiliates:Acme:Available                   10.00 ~ 0 USD

                ;; 2026-03, provisional

                2026-03-10 * "Acme" "Commissions cleared"
                  Assets:Affiliates:Acme:Available                   10.00 USD
                  Assets:Affiliates:Acme:Pending                    -10.00 USD

                2026-03-11 balance Assets:Affiliates:Acme:Pending                      0.00 ~ 0 USD
                2026-03-11 balance Assets:Affiliates:Acme:Available                   20.00 ~ 0 USD

                """)
    }

    @Test("For hledger, a row's movement names its row and where it stands, and a refund the sale that it acts on")
    func hledger() throws {
        let run = try export(try SmallSite.folder(), "--format", "hledger")
        #expect(run.status == 0)
        #expect(
            run.output.contains(
                """

                2026-02-09 * Acme | Refund order-0004 takes back commission on sale order-0003
                    ; row:order-0004
                    ; of:order-0003
                    ; source:Content/ledger/2026.csv:5
                    Income:Affiliates:Acme:Clawbacks:Pending           16.00 USD
                    Assets:Affiliates:Acme:Pending                    -16.00 USD

                2026-02-28 * Acme | Balances at the end of the month
                    Assets:Affiliates:Acme:Pending                      0.00 USD == 10.00 USD
                    Assets:Affiliates:Acme:Available                    0.00 USD == 10.00 USD

                """))
        #expect(run.output.contains("\ndecimal-mark .\ncommodity 1000.00 USD\n"))
    }

    @Test("As CSV, a movement is a record with the balances after it")
    func csv() throws {
        let run = try export(try SmallSite.folder(), "--format", "csv")
        #expect(run.status == 0)
        #expect(
            run.output == """
                program,date,figure,reason,currency,amount,pending_change,available_change,pending,available,type,id,of,\
                customer,file,line
                acme,2026-01-05,earned,,USD,10.00,10.00,0.00,10.00,0.00,sale,order-0001,,ann@example.org,\
                Content/ledger/2026.csv,2
                acme,2026-02-04,cleared,,USD,10.00,-10.00,10.00,0.00,10.00,sale,order-0001,,ann@example.org,\
                Content/ledger/2026.csv,2
                acme,2026-02-05,earned,,USD,10.00,10.00,0.00,10.00,10.00,renewal,order-0002,,ann@example.org,\
                Content/ledger/2026.csv,3
                acme,2026-02-07,earned,,USD,16.00,16.00,0.00,26.00,10.00,sale,order-0003,,ben@example.org,\
                Content/ledger/2026.csv,4
                acme,2026-02-09,reversed_pending,,USD,16.00,-16.00,0.00,10.00,10.00,refund,order-0004,order-0003,,\
                Content/ledger/2026.csv,5
                acme,2026-03-07,cleared,,USD,10.00,-10.00,10.00,0.00,20.00,renewal,order-0002,,ann@example.org,\
                Content/ledger/2026.csv,3

                """)
    }

    @Test("As JSON, a month has its balances and its movements")
    func json() throws {
        let run = try export(try SmallSite.folder(), "--format", "json", "--detail", "month")
        #expect(run.status == 0)
        let export = try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any]
        #expect(export?["as_of"] as? String == "2026-03-10")
        let programs = try #require(export?["programs"] as? [[String: Any]])
        #expect(programs.map { $0["name"] as? String } == ["Acme"])
        let months = try #require(programs[0]["months"] as? [[String: Any]])
        #expect(months.map { $0["provisional"] as? Bool } == [false, false, true])
        let closings = months.map { $0["closing"] as? [String: String] }
        #expect(closings.map { $0?["pending"] } == ["10.00", "10.00", "0.00"])
        #expect(closings.map { $0?["available"] } == ["0.00", "10.00", "20.00"])
        let figures = months.map { ($0["movements"] as? [[String: Any]] ?? []).map { $0["figure"] as? String } }
        #expect(figures == [["earned"], ["earned", "reversed_pending", "cleared"], ["cleared"]])
    }

    @Test("Without rows there is nothing to assert", arguments: ["beancount", "hledger", "csv", "json"])
    func noRows(format: String) throws {
        let run = try export(try SmallSite.folder(without: ["Content/ledger/2026.csv"]), "--format", format)
        #expect(run.status == 0)
        #expect(!run.output.contains("Assets"))
        #expect(format != "json" || run.output.contains("\"id\": \"acme\""))
    }

    @Test("Where the ledger has errors, nothing is written")
    func errors() throws {
        let site = try SmallSite.folder([BuildTests.mistakes[0].file: BuildTests.mistakes[0].text])
        let run = try export(site, "--format", "csv", "--output", "\(site.path)/books.csv")
        #expect(run.status == 1)
        #expect(run.output == "")
        #expect(run.errors.contains("--> Content/ledger/2026.csv:2:35\n"))
        #expect(!FileManager.default.fileExists(atPath: "\(site.path)/books.csv"))
    }

    @Test("A file takes its place once it is whole, and is what would have been printed")
    func file() throws {
        let site = try SmallSite.folder(["books.journal": "old"])
        let path = "\(site.path)/books.journal"
        let run = try export(site, "--format", "hledger", "--output", path)
        #expect(run.status == 0)
        #expect(run.output == "")
        #expect(try site.text("books.journal") == export(site, "--format", "hledger").output)
        #expect(
            try FileManager.default.contentsOfDirectory(atPath: site.path).sorted() == ["Content", "books.journal"])
        let device = try export(site, "--format", "hledger", "--output", "/dev/stdout")
        #expect(try device.output == site.text("books.journal"))
    }

    @Test("A file that cannot be written is said so")
    func unwritable() throws {
        let site = try SmallSite.folder()
        let run = try export(site, "--format", "csv", "--output", "\(site.path)/none/books.csv")
        #expect(run.status == 1)
        #expect(run.errors.contains("error[command/cannot-write]: `\(site.path)/none/books.csv` cannot be written"))
        #expect(run.errors.contains("/none`\n"), "the folder that is missing is named")
    }

    @Test("An export never goes to what is published")
    func published() throws {
        let site = try SmallSite.folder()
        let run = try export(site, "--format", "csv", "--output", "\(site.path)/Output/books.csv")
        #expect(run.status == 64)
        #expect(run.errors.contains("private"))
        #expect(!FileManager.default.fileExists(atPath: "\(site.path)/Output"))
    }

    @Test("A link does not lead an export to what is published")
    func linked() throws {
        let site = try SmallSite.folder(["Output/index.html": "old"])
        try FileManager.default.createSymbolicLink(
            atPath: "\(site.path)/link", withDestinationPath: "\(site.path)/Output")
        let run = try export(site, "--format", "csv", "--output", "\(site.path)/link/books.csv")
        #expect(run.status == 64)
        #expect(!FileManager.default.fileExists(atPath: "\(site.path)/Output/books.csv"))
    }

    @Test(
        "An export never takes the place of what the site is made from",
        arguments: ["Content/ledger/2026.csv", "Content/site.yml", "Content/ledger/new.csv", "Templates/x.csv"])
    func sources(path: String) throws {
        let site = try SmallSite.folder()
        let before = FolderState(of: site.path)
        let run = try export(site, "--format", "csv", "--output", "\(site.path)/\(path)")
        #expect(run.status == 64)
        #expect(run.errors.contains("lies among what the site is made from"))
        #expect(FolderState(of: site.path) == before)
    }

    @Test("Programs can be chosen, and one that there is not is named with the nearest")
    func programs() throws {
        let program = SmallSite.files["Content/programs/acme.yml"] ?? ""
        let site = try SmallSite.folder([
            "Content/programs/zeta.yml": program,
            "Content/ledger/2026.csv": """
            id,date,type,program,plan,amount
            order-0001,2026-01-05,sale,acme,monthly,50.00
            order-0001,2026-01-06,sale,zeta,monthly,50.00

            """,
        ])
        let ids = { (options: [String]) in
            let run = try Tallypress.run(
                arguments: ["export", "--site", site.path, "--as-of", "2026-01-10", "--format", "csv"] + options)
            return run.output.split(separator: "\n").dropFirst().map { String($0.prefix(4)) }
        }
        #expect(try ids([]) == ["acme", "zeta"])
        #expect(try ids(["--program", "zeta"]) == ["zeta"])
        #expect(try ids(["--program", "zeta", "--program", "acme"]) == ["acme", "zeta"])
        let run = try export(site, "--format", "csv", "--program", "acne")
        #expect(run.status == 1)
        #expect(
            run.errors == """
                error[command/unknown-program]: there is no program `acne`
                  = hint: did you mean `acme`?

                """)
    }

    @Test("The help says that an export is private")
    func help() throws {
        #expect(try Tallypress.run("export", "--help").output.contains("private"))
    }
}
