import Accounting
import Content
import Ledger
import Money
import Testing

@testable import example_ledger

/// What the example has to show.
@Suite struct ExampleLedgerTests {
    @Test func theLedgerAndTheBooksHaveNothingToReport() {
        #expect(Example.site.bookDiagnostics.map(\.message) == [])
        #expect((1300...1700).contains(Example.site.ledger.rows.count))
        #expect(Example.site.ledger.countUpToAsOf == Example.site.ledger.rows.count)
    }

    @Test func kartraClimbsFromTierToTier() throws {
        let books = try #require(Example.books("kartra"))
        var tiers: [String] = []
        for statement in books.statements {
            let tier = books.program.tier(statement.standing).id
            if tiers.last != tier { tiers.append(tier) }
        }
        #expect(tiers == ["referral", "tier-1", "tier-2", "tier-3", "tier-2"])
    }

    @Test func everyKindOfRowThatTheExampleExplainsIsThere() {
        #expect(Example.count(.chargeback) == 3)
        #expect(Example.count(.reinstatement) == 1)
        #expect(Example.count(.bonus) == 1)
        #expect(Example.count(.adjustment) == 1)
        for type in [RowType.sale, .renewal, .trial, .refund, .payout] { #expect(Example.count(type) > 20) }
        let refunds = Example.site.ledger.rows.filter { $0.type == .refund }
        let isPartial = refunds.map { $0.amount < Example.site.ledger.rows[Int($0.target)].amount }
        #expect(isPartial.contains(true) && isPartial.contains(false))
        #expect(Example.site.ledger.rows.contains { $0.type == .sale && $0.customer == .empty })
    }

    @Test func everyVarianceOfThePlansIsThereAndNoOther() {
        let differing = Example.site.books.programs.flatMap(\.statements).reduce(0) { $0 + $1.reconciliation.differ }
        #expect(differing == ProgramPlan.example.flatMap(\.variances).count)
        #expect(differing >= 5)
    }

    @Test func allRunsThatAreOverArePaidButOneThatIsShortAndOneThatIsMissing() {
        #expect(Example.count(.short) == 1)
        #expect(Example.count(.missing) == 1)
        #expect(Example.count(.over) == 0)
        #expect(Example.count(.paid) > 80)
    }

    @Test(arguments: ProgramPlan.example.map(\.program))
    func everyLinkOfAPlanStandsOnAPageFromItsFirstDay(program: String) throws {
        let plan = try #require(ProgramPlan.example.first { $0.program == program })
        let content = Example.site.content
        let renderer = PageRenderer(content: content, base: "/") { $0 }
        for link in plan.links where link.page != plan.program {
            let page = content.pages.first { $0.slug == link.page }
            #expect(page?.date == link.since, "\(link.page)")
            let placements = page.map { renderer.render($0).affiliateLinks.map(\.placement) } ?? []
            // The card is the layout's, not the text's.
            #expect(placements.contains(link.placement) || link.placement == "card", "\(link.page).\(link.placement)")
        }
        let offers = Example.books(plan.program)?.program.link?.offers.map { "offer-\($0.id)" } ?? []
        for link in plan.links where link.page == plan.program { #expect(offers.contains(link.placement)) }
    }
}
