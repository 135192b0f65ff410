import Foundation
import Testing

@Suite("serve in a browser", .enabled(if: Browser.isTested, Browser.skipping))
struct BrowserTests {
    /// What an author sees, and the scenario of `Tests/Fixtures/Browser/preview.py` that looks.
    struct Scenario: CustomTestStringConvertible, Sendable {
        let testDescription: String
        let name: String
        var changes: [String: String] = [:]
    }

    static let scenarios = [
        Scenario(
            testDescription: "a changed page is loaded again where it was scrolled to, and no other",
            name: "reload-keeps-the-place"),
        Scenario(
            testDescription: "a style sheet is exchanged without loading the page again",
            name: "styles-are-exchanged-in-place"),
        Scenario(
            testDescription: "what is typed into a page stays while style sheets and other pages change",
            name: "what-is-typed-stays"),
        Scenario(
            testDescription: "a page whose new style sheet does not come is loaded again",
            name: "a-style-sheet-that-does-not-come"),
        Scenario(
            testDescription: "errors stand on the page with place and caret until they are mended",
            name: "errors-stand-on-the-page-until-they-are-mended"),
        Scenario(
            testDescription: "a page that is removed gives way to the one for missing pages",
            name: "a-page-that-goes-and-comes-back"),
        Scenario(
            testDescription: "a site that is broken at first shows why, and then itself",
            name: "a-site-that-is-broken-at-first"),
        Scenario(
            testDescription: "a preview that ends is missed, and one that is started again is found",
            name: "a-preview-that-is-started-again"),
        Scenario(
            testDescription: "the bar leads from one edition to the other", name: "editions-lead-to-one-another"),
        Scenario(
            testDescription: "the search box and a calculator work", name: "search-and-calculator",
            changes: ["Content/pages/calculator.md": BrowserTests.calculator]),
    ]

    private static let calculator = """
        ---
        title: What you would earn
        ---

        ```calculator
        programs: [acme]
        customers: [10, 100]
        price: [50.00, 80.00]
        churn: [2, 5]
        plan: monthly
        ```

        """

    @Test("In the browser", arguments: scenarios)
    func scenario(_ scenario: Scenario) throws {
        let site = try SmallSite.folder(scenario.changes)
        let (status, output) = try Browser.run(scenario.name, site: site.path)
        #expect(status == 0, "\(output)")
    }
}
