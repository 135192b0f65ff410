import Testing

@testable import Content

@Suite("Calculators")
struct CalculatorDirectiveTests {
    private func render(_ text: String, _ more: String) -> (content: Directive.Content?, diagnostics: [String]) {
        let page = TestSite.guide("```calculator\n\(text)\n```", more)
        let (_, pages, diagnostics) = TestSite(["guides/one.md": page]).render()
        return (pages["/guides/one/"]?.directives.first?.content, diagnostics)
    }

    @Test("Every choice is a scenario, and prices go by program where they are given so")
    func choices() throws {
        let text = """
            customers: [1, 5]
            price: {acme: [10.00, 20.00, 30.00], plain: [1.00, 2.00, 3.00]}
            churn: [0, 2.5]
            billing: yearly
            months: [24, 12, 24]
            """
        let (content, diagnostics) = render(text, "programs: [acme, plain]\n")
        #expect(diagnostics == [])
        guard case .calculator(let calculator)? = content else {
            Issue.record("no calculator")
            return
        }
        #expect(calculator.programs == ["acme", "plain"])
        #expect(calculator.priceCount == 3)
        #expect(calculator.horizons == [12, 24])
        let scenario = try #require(calculator.scenario(customers: 1, price: 2, churn: 1, program: "plain"))
        #expect(scenario.customers == 5)
        #expect(scenario.price == 300)
        #expect(scenario.churn.millionths == 2_500_000)
        #expect(scenario.billing == .yearly)
        #expect(calculator.scenario(customers: 0, price: 0, churn: 0, program: "acme")?.price == 1000)
        #expect(calculator.scenario(customers: 2, price: 0, churn: 0, program: "acme") == nil)
        #expect(calculator.scenario(customers: 0, price: 0, churn: 0, program: "other") == nil)
    }

    @Test("As many scenarios as the limit allows are worked out")
    func limit() {
        let customers = (1...50).map(String.init).joined(separator: ", ")
        let text = "customers: [\(customers)]\nprice: [1.00, 2.00]\nchurn: [1, 2]"
        #expect(render(text, "program: acme\n").diagnostics == [])
    }

    @Test(
        "What is wrong with a calculator is reported at its place",
        arguments: [
            ("customers: [1]\nprice: [1.00]\nchurn: []", "10:8 page/empty-list: `churn` is empty"),
            ("customers: 1\nprice: [1.00]\nchurn: [1]", "8:12 page/wrong-type: `customers` must be a list"),
            ("customers: [1, 0]\nprice: [1.00]\nchurn: [1]", "8:16 page/bad-number: `customers` must be a whole"),
            ("customers: [1]\nprice: [1.00, 0.00]\nchurn: [1]", "9:15 page/bad-amount: `price` must be above zero"),
            ("customers: [1]\nprice: [1.00]\nchurn: [101]", "10:9 page/bad-share: `churn` cannot be `101`"),
            ("customers: [1]\nprice: [1.00]", "8:1 page/missing-key: `calculator` has no `churn`"),
            ("customers: [1]\nchurn: [1]", "8:1 page/missing-key: `calculator` has no `price`"),
            (
                "customers: [1]\nprice: {acme: [1.00], plain: [1.00, 2.00]}\nchurn: [1]",
                "9:8 page/uneven-lists: `price` has 1 for `acme`, and 2 for `plain`"
            ),
            (
                "customers: [1]\nprice: {acme: [1.00]}\nchurn: [1]",
                "9:8 page/missing-key: there is no price for `plain`"
            ),
            (
                "customers: [1, 2, 3]\nprice: [1.00, 2.00, 3.00, 4.00, 5.00, 6.00]\nchurn: [1, 2, 3, 4, 5, 6]",
                "8:1 page/too-many-scenarios: the calculator has 216 scenarios, and at most 200 are worked out"
            ),
        ])
    func mistakes(text: String, expected: String) {
        let found = render(text, "programs: [acme, plain]\n").diagnostics
        #expect(found.count == 1, "\(found)")
        #expect(found.first?.hasPrefix("error guides/one.md:\(expected)") == true, "\(found)")
    }

    @Test("A calculator on a page about no program has to name one")
    func noPrograms() {
        #expect(
            render("customers: [1]\nprice: [1.00]\nchurn: [1]", "").diagnostics == [
                "error guides/one.md:7:1 page/missing-key: `calculator` has no `programs` (name them in `programs: […]`, "
                    + "here or for the whole page)"
            ])
    }
}
