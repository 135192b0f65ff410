import Accounting
import Foundation
import Money
import Programs
import Testing

@testable import Site

@Suite("Calculators on pages")
struct CalculatorTests {
    private static let text = """
        ```calculator
        programs: [acme, other]
        customers: [1, 3]
        price: [10.00, 20.00, 30.00]
        churn: [0, 50]
        months: [2, 6]
        ```
        """

    private static let source = TestSite([
        "Content/programs/other.yml": TestSite.program("Other").replacing(
            "percent: 50", with: "percent: 10, pays: first"),
        "Content/guides/one.md": TestSite.guide(text), "Content/guides/two.md": TestSite.guide("Text."),
    ])
    private static let site = source.build()
    private static let page = site.page("/guides/one/")

    private func usd() throws -> Currency { try #require(Currency(code: "USD")) }

    /// What the engine makes of a scenario, from the month after the as-of date on.
    private func earned(_ id: String, _ customers: Int, _ price: Int64, _ churn: String, _ months: Int) throws -> Int64
    {
        let program = try #require(Self.source.input().programs.first { $0.id == id })
        let scenario = Scenario(
            customers: customers, price: price, churn: try Percentage.parse(churn).get())
        return try ScenarioRunner(program: program, start: YearMonth(year: 2026, month: 5), monthCount: 6)
            .run(scenario).get().earned(after: months)
    }

    private func data() throws -> [String: Any] {
        let found = try #require(
            Self.page.text.firstMatch(of: #/<script type="application\/json">(.*?)<\/script>/#))
        return try #require(try JSONSerialization.jsonObject(with: Data(found.1.utf8)) as? [String: Any])
    }

    @Test("Without a script a table shows the middle price and stay for all numbers of customers, as the engine has it")
    func table() throws {
        let still = try #require(Self.page.text.split(separator: "class=\"still\"").last)
        let rows = try #require(Markup(String(still)).table("Earned in the scenario USD"))
        let usd = try usd()
        var expected: [[String]] = []
        for customers in [1, 3] {
            for (id, name) in [("acme", "Acme"), ("other", "Other")] {
                let amounts = try [2, 6].map { try earned(id, customers, 2000, "50", $0) }
                expected.append(["\(name) \(customers) a month"] + amounts.map { Figures.amount($0, usd) })
            }
        }
        #expect(rows == expected)
        // One customer a month for two months at 20.00, half of whom stay: 1 + 1 payments and 1 renewal, at 50%.
        #expect(rows[0][1] == "30.00")
        #expect(Self.page.text.contains("1 or 3 new customers a month from May 2026 on, each paying 20.00 USD every"))
        #expect(Self.page.text.contains("no promise of what you would earn"))
    }

    @Test("The data holds what the engine makes of every choice, in words, so that a script has nothing to work out")
    func grid() throws {
        let data = try data()
        #expect(data["sizes"] as? [Int] == [2, 3, 2])
        #expect(data["chosen"] as? [Int] == [1, 1, 1])
        let runs = try #require(data["runs"] as? [[[Any]]])
        let results = try #require(data["results"] as? [String])
        #expect(runs.count == 12 && results.count == 12)
        let usd = try usd()
        var scenarios: [(customers: Int, price: Int64, churn: String)] = []
        for customers in [1, 3] {
            for price: Int64 in [1000, 2000, 3000] {
                for churn in ["0", "50"] { scenarios.append((customers, price, churn)) }
            }
        }
        for (number, (customers, price, churn)) in scenarios.enumerated() {
            let last = try ["acme", "other"].map { try earned($0, customers, price, churn, 6) }
            for (row, id) in ["acme", "other"].enumerated() {
                let texts = try [2, 6].map { Figures.amount(try earned(id, customers, price, churn, $0), usd) }
                #expect(runs[number][row].prefix(2).compactMap { $0 as? String } == texts)
                let width = Double(last[row]) * 100 / Double(last.max() ?? 1)
                #expect(abs(Double(runs[number][row].last as? Int ?? -9) - width) <= 1)
            }
            let sums = last.map { Figures.money($0, usd) }
            #expect(results[number] == "After 6 months: Acme \(sums[0]) and Other \(sums[1]).")
        }
        let supposed = try #require(data["supposed"] as? [String])
        #expect(supposed.count == 6)
        #expect(supposed[4].hasPrefix("3 new customers a month from May 2026 on, each paying 20.00 USD"))
        let stays = try #require(data["stays"] as? [String])
        #expect(stays.count == 4)
        #expect(stays[2] == "Nobody leaves.")
        #expect(stays[3].contains("of 3 there are 2 left after one renewal"))
    }

    @Test("The choices stand ready for the script, hidden until it runs, at the scenario in the middle")
    func choices() throws {
        let live = try #require(Self.page.text.firstRange(of: "<div class=\"live\" hidden>"))
        let still = try #require(Self.page.text.firstRange(of: "<div class=\"still\">"))
        #expect(live.lowerBound < still.lowerBound)
        let part = Markup(String(Self.page.text[live.lowerBound..<still.lowerBound]))
        #expect(part.all("select").map { $0["data-choice"] } == ["0", "1", "2"])
        #expect(part.all("option").count == 7)
        #expect(part.text.matches(of: #/<option selected>([^<]*)/#).map { String($0.1) } == ["3", "20.00 USD", "50%"])
        #expect(part.table("Earned in the scenario USD")?.map { $0[0] } == ["Acme", "Other"])
        #expect(part.all("p").contains { $0["role"] == "status" && $0["aria-live"] == "polite" })
        #expect(part.all("label").count == 3)
    }

    @Test("What there is only one of is no choice")
    func single() {
        let text = "```calculator\nprogram: x\n```".replacing(
            "program: x", with: "programs: [acme]\ncustomers: [2]\nprice: [10.00]\nchurn: [0, 1]\nmonths: [1]")
        let page = TestSite(["Content/guides/one.md": TestSite.guide(text)]).build().page("/guides/one/")
        #expect(page.all("select").map { $0["data-choice"] } == ["2"])
    }

    @Test("Prices of their own stand with the programs that they are of")
    func prices() {
        var source = Self.source
        source.files["Content/guides/one.md"] = TestSite.guide(
            Self.text.replacing("[10.00, 20.00, 30.00]", with: "{other: [1.00, 2.00], acme: [3.00, 4.00]}"))
        let page = source.build().page("/guides/one/")
        #expect(page.text.contains("Price (Acme / Other)"))
        #expect(page.text.contains("<option selected>4.00 USD / 2.00 USD</option>"))
    }

    @Test("Only pages with a calculator load its script, which the headers allow without a search box too")
    func script() throws {
        let scripts = { (page: Markup) in
            page.all("script").filter { $0["src"]?.contains("calculator") == true }
        }
        let script = try #require(scripts(Self.page).first)
        #expect(script.attributes["defer"] != nil)
        #expect(script["src"].map { Self.site.has(String($0.dropFirst())) } == true)
        #expect(scripts(Self.site.page("/guides/two/")).isEmpty)
        var quiet = Self.source
        quiet.files["Content/site.yml"] = TestSite.settings("search: false\n")
        #expect(quiet.build().text("_headers").contains("; script-src 'self'; form-action 'none';"))
        quiet.files["Content/guides/one.md"] = nil
        #expect(!quiet.build().text("_headers").contains("script-src"))
    }

    @Test("Terms that pay for no such plan are one error a program, not one a choice")
    func noRate() {
        var source = Self.source
        source.files["Content/programs/other.yml"] = TestSite.program("Other").replacing(
            "percent: 50", with: "plan: x, percent: 1")
        #expect(
            source.diagnostics() == [
                "error Content/guides/one.md:7:1 page/scenario-no-rate: no rate of tier `only` of `other` matches a "
                    + "payment without a plan"
            ])
    }
}
