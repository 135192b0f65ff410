import Site
import Testing

@Suite("Claims about earnings")
struct EarningsClaimTests {
    /// What is wrong with a page of the lively site.
    private func errors(
        _ text: String, path: String = "Content/guides/one.md", asOf: String = "2026-05-12",
        edition: Edition = .everyone
    ) -> [String] {
        var site = TestSite.lively(asOf: asOf, edition: edition)
        site.files[path] = TestSite.guide(text)
        return site.diagnostics().filter { $0.hasPrefix("error") }.map { $0.replacing("error \(path):", with: "") }
    }

    @Test(
        "An amount on a page that sells needs its period in the same block",
        arguments: [
            ("{{ acme.earned.last_month }} in {{ period.last_month }}.", true),
            ("{{ acme.earned.last_month }} in April 2026.", true),
            ("{{ acme.earned.last_month }} (2026-04).", true),
            ("{{ acme.earned.last_month }} in Apr 2026.", true),
            ("{{ acme.earned.last_month }} last month.", false),
            ("{{ acme.earned.last_month }} in April 20261.", false),
            ("{{ acme.earned.last_month }} in 2026.", false),
            ("{{ acme.earned.last_month }}.\n\nThat was April 2026.", false),
            ("{{ acme.earned.2025 }} in 2025.", true),
            ("{{ acme.earned.2025 }} in 2026.", false),
            ("{{ acme.earned.last_12_months }} in the last 12 months.", true),
            ("{{ acme.earned.last_12_months }}: {{ period.last_12_months }}.", true),
            ("{{ acme.earned.last_12_months }} up to April 2026.", false),
            ("{{ acme.earned }} so far.", true), ("{{ acme.earned }} {{ period.total }}.", true),
            ("{{ acme.earned }} now.", false), ("{{ acme.pending }} on 12 May 2026.", true),
            ("{{ acme.pending }} as of {{ site.as_of }}.", true), ("{{ acme.earned }} on 12 May 2026.", false),
            ("{{ acme.payments.last_month }} sales.", true), ("{{ acme.hold }} and {{ acme.rate }}.", true),
            ("- {{ acme.paid.2025 }}\n- in 2025", false), ("- {{ acme.paid.2025 }} in 2025", true),
            ("## 2025: {{ acme.paid.2025 }}", true), ("| {{ acme.paid.2025 }} | 2025 |\n| - | - |", true),
            ("| 2025 |\n| - |\n| {{ acme.paid.2025 }} |", false),
            ("```steps\n- We got {{ acme.paid.2025 }}\n```", false),
            ("```steps\n- We got {{ acme.paid.2025 }} in 2025\n```", true),
        ])
    func blocks(text: String, isSound: Bool) {
        #expect(errors(text).map { $0.contains("page/earnings-claim") } == (isSound ? [] : [true]), "\(text)")
    }

    @Test("The error stands at the figure, and shows what to add")
    func place() {
        #expect(
            errors("Well.\n\nAcme: *{{ acme.earned.last_month }}*") == [
                "8:8 page/earnings-claim: `acme.earned.last_month` stands on a page that sells, and its paragraph does "
                    + "not say when that was"
            ])
    }

    @Test("Bonuses and comparisons sell too; plain pages and the private edition may leave the period out")
    func pages() {
        let text = "{{ acme.earned }}."
        for path in ["bonuses", "comparisons", "guides"] {
            #expect(errors(text, path: "Content/\(path)/one.md").count == 1)
            #expect(errors(text, path: "Content/\(path)/one.md", edition: .affiliate) == [])
        }
        #expect(errors(text, path: "Content/pages/one.md") == [])
    }

    @Test("A period that could not be read gives no second error")
    func cascade() {
        #expect(errors("{{ acme.earned.last_month }} in {{ period.last_moth }}.").count == 1)
        #expect(errors("{{ acme.earned.last_month }} in {{ period.2020 }}.").count == 1)
    }
}
