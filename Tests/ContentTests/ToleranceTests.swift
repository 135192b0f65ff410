import Diagnostics
import Money
import Testing

@testable import Content

@Suite struct ToleranceTests {
    private static let settings = "title: B\nbase_url: https://b.example\nauthor: S\n"

    /// The site's programs pay in USD; with this one, in JPY too.
    private static let yen = """
        name: Sora
        url: https://sora.example
        currency: JPY
        terms: [{from: 2024-01-01, tiers: [{id: a, name: A, rates: [{percent: 10}]}], hold: {days: 30}}]
        """

    static let readable: [(name: String, text: String, hasYen: Bool, expected: [String: Int64])] = [
        ("none", "", true, [:]),
        ("nothing", "reconciliation: {tolerance: }\n", true, [:]),
        ("one number", "reconciliation: {tolerance: 0.05}\n", false, ["USD": 5]),
        ("one number that every currency has", "reconciliation: {tolerance: 5}\n", true, ["USD": 5_00, "JPY": 5]),
        ("one a currency", "reconciliation: {tolerance: {USD: 0.05, JPY: 5}}\n", true, ["USD": 5, "JPY": 5]),
        ("for one alone", "reconciliation: {tolerance: {JPY: 5}}\n", true, ["JPY": 5]),
    ]

    @Test(arguments: readable.indices) func aToleranceIsAnAmountInEachCurrency(_ index: Int) {
        let row = Self.readable[index]
        let (content, diagnostics) = site(row.text, hasYen: row.hasYen).read()
        #expect(diagnostics == [], "\(row.name)")
        let found = content.settings.reconciliation.tolerances.map { ($0.key.code, $0.value) }
        #expect(Dictionary(uniqueKeysWithValues: found) == row.expected, "\(row.name)")
    }

    @Test func oneNumberThatACurrencyCannotHaveIsAnErrorThatShowsTheOtherForm() {
        let found = site("reconciliation: {tolerance: 0.05}\n", hasYen: true).read().diagnostics
        #expect(
            found.map(TestSite.describe) == [
                "error site.yml:4:29 site/bad-amount: `tolerance` has more decimals than JPY: `0.05` "
                    + "(give each currency its own, such as `tolerance: {JPY: 5, USD: 0.05}`)"
            ])
    }

    @Test func currenciesOfProgramsThatCannotBeReadAreNotCalledUnused() {
        var broken = site("reconciliation: {tolerance: {USD: 0.05, JPY: 5}}\n", hasYen: true)
        broken.files["programs/sora.yml"] = "name: Sora\n"
        #expect(broken.read().diagnostics == [])
    }

    private func site(_ text: String, hasYen: Bool) -> TestSite {
        var files = ["site.yml": Self.settings + text]
        if hasYen { files["programs/sora.yml"] = Self.yen }
        return TestSite(files)
    }
}
