import Diagnostics
import Testing

@testable import Content

@Suite("Directives")
struct DirectiveTests {
    /// What is wrong with a guide whose text, from line 6 on, is the given one.
    private func problems(_ text: String) -> [String] {
        TestSite(["guides/one.md": TestSite.guide(text)]).render().diagnostics
    }

    private func page(_ text: String) throws -> RenderedPage {
        let (_, pages, diagnostics) = TestSite(["guides/one.md": TestSite.guide(text)]).render()
        #expect(diagnostics == [])
        return try #require(pages["/guides/one/"])
    }

    @Test("A directive is read with its texts, and its place is kept open in the page")
    func steps() throws {
        let page = try page(
            """
            Before.

            ```steps
            - Sign up *first*
            - title: Wait
              text: |
                One.

                Two.
            ```

            After.
            """)
        guard case .directive(let directive)? = page.insertions.first, case .steps(let steps) = directive.content else {
            Issue.record("no steps")
            return
        }
        #expect(directive.place.line == 8)
        #expect(steps.steps.map(\.title.html) == ["Sign up <em>first</em>", "Wait"])
        #expect(steps.steps.map(\.title.text) == ["Sign up first", "Wait"])
        #expect(steps.steps[1].text?.html == "<p>One.</p>\n<p>Two.</p>\n")
        #expect(steps.steps[1].text?.isInline == false)
        let filled = page.filled([FilledInsertion(html: "<ol>…</ol>", text: "Sign up first")])
        #expect(filled.htmlText == "<p>Before.</p>\n<ol>…</ol>\n<p>After.</p>\n")
        #expect(filled.plainText.split(separator: "\n") == ["Before.", "After.", "Sign up first"])
    }

    @Test("Tracked links in the texts of directives are links of the page")
    func links() throws {
        let page = try page(
            "```offer\noffer: acme/trial\ntext: Or [look](aff:acme/trial#look) first.\n```\n\n[Later](aff:acme/trial#end)"
        )
        #expect(page.affiliateLinks.map(\.placement) == ["look", "offer", "end"])
        #expect(page.affiliateLinks.map(\.text) == ["look", "", "Later"])
        #expect(page.affiliateLinks.map { $0.place?.line } == [8, 6, 11])
    }

    @Test(
        "What is wrong with a directive is reported at its place",
        arguments: [
            (
                "```steps\n[]\n```",
                ["error guides/one.md:7:1 page/empty: there are no steps (write a line `- …` for each)"]
            ),
            (
                "```offer\noffr: acme/trial\n```",
                ["error guides/one.md:7:1 page/unknown-key: `offer` has no key `offr` (did you mean `offer`?)"]
            ),
            (
                "```offer\noffer: acme/trail\nplacement: Up\n```",
                [
                    "error guides/one.md:7:8 page/unknown-offer: the program `acme` has no offer `trail` (did you mean "
                        + "`trial`?)",
                    "error guides/one.md:8:12 page/bad-placement: `Up` cannot be the name of a placement (write a name "
                        + "of small letters, digits and `-`)",
                ]
            ),
            (
                "```steps now\n- one\n```",
                [
                    "error guides/one.md:6:1 page/bad-directive: nothing may stand behind the name of the directive "
                        + "`steps` (write what it needs as YAML, between the fences)"
                ]
            ),
            (
                "```step\n- one\n```",
                [
                    "warning guides/one.md:6:1 page/unknown-directive: there is no directive `step`, so this is shown "
                        + "as code (did you mean `steps`?)"
                ]
            ),
            (
                "- item\n\n  ```offer\n  offer: acme/nothing\n  ```",
                [
                    "error guides/one.md:9:10 page/unknown-offer: the program `acme` has no offer `nothing` (the offers "
                        + "are `trial`, `winter`)"
                ]
            ),
            (
                "```steps\n- \"[a](missing.md)\"\n- |\n  One\n\n  two [b](other.md)\n```",
                [
                    "error guides/one.md:7:4 page/broken-link: there is no page `missing.md` (write the path of a "
                        + "page's file, relative to this one)",
                    "error guides/one.md:11:5 page/broken-link: there is no page `other.md` (write the path of a "
                        + "page's file, relative to this one)",
                ]
            ),
            (
                "```facts\nshow: [cookies]\n```",
                [
                    "error guides/one.md:7:1 page/missing-key: `facts` has no `program` (name it: this page is about none)",
                    "error guides/one.md:7:8 page/bad-word: `show` cannot be `cookies` (did you mean `cookie`?)",
                ]
            ),
            (
                "```tiers\nprogram: acmee\nplaces: false\n```",
                [
                    "error guides/one.md:7:10 page/unknown-program: there is no program `acmee` (did you mean `acme`?)",
                    "error guides/one.md:8:1 page/unknown-key: `tiers` has no key `places` (did you mean `place`?)",
                ]
            ),
            (
                "```earnings\nperiod: last-moth\nby: weeks\n```",
                [
                    "error guides/one.md:7:9 page/bad-period: `period` is no period: `last-moth` (did you mean "
                        + "`last-month`?)",
                    "error guides/one.md:8:5 page/bad-word: `by` cannot be `weeks` (the words for it are `month`, `page`, "
                        + "`plan`, `product`, `program`)",
                ]
            ),
            (
                "```earnings\nfrom: 2026-03\nto: 2026-02\n```",
                [
                    "error guides/one.md:8:5 page/bad-period: `to` is 2026-02, before `from`, which is 2026-03 (write the "
                        + "later month as `to`)"
                ]
            ),
            (
                "```earnings\nfrom: March\nperiod: 2026\nprogram: acme\nprograms: [plain]\n```",
                [
                    "error guides/one.md:7:7 page/bad-period: `from` is no month: `March` (write it as `YYYY-MM`)",
                    "error guides/one.md:8:1 page/period-twice: `period` is given beside `from` or `to` (keep one or the "
                        + "other)",
                    "error guides/one.md:9:1 page/program-twice: `program` and `programs` are both given (keep `programs`, "
                        + "and name all of them in it)",
                ]
            ),
            ("```steps\n- {title: \"a\n```", ["yaml"]),
            (
                "a\u{2}b",
                [
                    "error guides/one.md:1:1 page/reserved-character: the text holds the control character U+0002 "
                        + "(remove it: it stands for nothing that can be read)"
                ]
            ),
        ])
    func mistakes(text: String, expected: [String]) {
        let found = problems(text)
        if expected == ["yaml"] {
            #expect(found.count == 1 && found[0].contains(" yaml/"))
        } else {
            #expect(found == expected)
        }
    }

    @Test("Code in other languages stays code")
    func code() throws {
        #expect(try page("```swift\nlet steps = 1\n```").htmlText.contains("language-swift"))
        #expect(try page("    ```steps").insertions.isEmpty)
    }

    @Test("Marks of insertions stand for their numbers, nested ones too")
    func marks() {
        let text = "a" + InsertionMark.mark(0) + "b" + InsertionMark.mark(37) + InsertionMark.mark(2)
        let inner = InsertionMark.mark(5)
        #expect(InsertionMark.filled(text) { $0 == 2 ? "(\(inner))" : "<\($0)>" } == "a<0>b<37>(<5>)")
        #expect(InsertionMark.filled("plain") { _ in "" } == "plain")
    }
}

@Suite("Directives that compare")
struct ComparingDirectiveTests {
    private func problems(_ text: String) -> [String] {
        let yen = """
            name: Yen
            url: https://yen.example
            currency: JPY
            terms: [{from: 2024-01-01, tiers: [{id: a, name: A, rates: [{percent: 10}]}], hold: {days: 30}}]
            """
        return TestSite(["guides/one.md": TestSite.guide(text), "programs/yen.yml": yen]).render().diagnostics
    }

    private func content(_ text: String, _ more: String = "") throws -> Directive.Content {
        let (_, pages, diagnostics) = TestSite(["guides/one.md": TestSite.guide(text, more)]).render()
        #expect(diagnostics == [])
        guard case .directive(let directive)? = pages["/guides/one/"]?.insertions.first else {
            throw TestFailure()
        }
        return directive.content
    }

    private struct TestFailure: Error {}

    @Test("A scenario has one price for all programs, or one for each")
    func scenario() throws {
        let text = "```compare\nscenario: {customers: 5, price: %, churn: 2.5, billing: yearly, months: [24, 6]}\n```"
        let one = try content(text.replacing("%", with: "99.00"), "programs: [acme, plain]\n")
        let each = try content(text.replacing("%", with: "{plain: 10.00, acme: 20.00}"), "programs: [acme, plain]\n")
        guard case .compare(let compare) = one, case .compare(let other) = each else { throw TestFailure() }
        #expect(compare.programs == ["acme", "plain"])
        #expect(compare.showsTerms)
        #expect(compare.scenario?.horizons == [6, 24])
        #expect(compare.scenario?.scenarios.mapValues(\.price) == ["acme": 9900, "plain": 9900])
        #expect(other.scenario?.scenarios.mapValues(\.price) == ["acme": 2000, "plain": 1000])
        #expect(compare.scenario?.scenarios["acme"]?.billing == .yearly)
        #expect(compare.scenario?.scenarios["acme"]?.churn.millionths == 2_500_000)
    }

    @Test(
        "What cannot be compared is reported at its place",
        arguments: [
            ("compare\nprograms: [acme]", "7:1 page/nothing-to-compare: `compare` names fewer than two programs"),
            ("compare\nprograms: [acme, plain]\nterms: false", "7:1 page/nothing-to-compare: `compare` shows neither"),
            ("compare\nprograms: [acme, plan]", "7:18 page/unknown-program: there is no program `plan`"),
            (
                "compare\nprograms: [acme, plain]\nscenario: {customers: 0, price: 1.00, churn: 0}",
                "8:23 page/bad-number: `customers`"
            ),
            (
                "compare\nprograms: [acme, plain]\nscenario: {customers: 1, price: 1.005, churn: 0}",
                "8:33 page/bad-amount: `price`"
            ),
            (
                "compare\nprograms: [acme, plain]\nscenario: {customers: 1, price: {acme: 1.00}, churn: 0}",
                "8:33 page/missing-key: there is no price for `plain`"
            ),
            (
                "compare\nprograms: [acme, plain]\nscenario: {customers: 1, price: {acme: 1.00, plan: 2.00}, churn: 0}",
                "8:46 page/unknown-program: `plan` is not among the programs that are compared (did you mean `plain`?)"
            ),
            (
                "compare\nprograms: [acme, plain]\nscenario: {customers: 1, price: 1.00, churn: 101}",
                "8:46 page/bad-"
            ),
            ("replay\nfrom: acme\nprogram: acme", "7:1 page/nothing-to-compare: the sales of `acme` are under its own"),
            ("replay\nfrom: acme", "7:1 page/missing-key: `replay` has no `program`"),
            ("replay\nfrom: acme\nprogram: yen", "7:1 page/several-currencies: `acme` has amounts in USD, and `yen`"),
        ])
    func mistakes(text: String, expected: String) {
        let found = problems("```\(text)\n```")
        #expect(found.count == 1, "\(found)")
        #expect(found.first?.hasPrefix("error guides/one.md:\(expected)") == true, "\(found)")
    }
}
