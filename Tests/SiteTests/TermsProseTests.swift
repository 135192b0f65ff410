import Money
import Programs
import Testing

@testable import Site

@Suite("Terms in words")
struct TermsProseTests {
    @Test(
        "A rate says what it pays, for what and for how long",
        arguments: [
            ("{percent: 20}", "20% of every payment, for the life of the subscription"),
            ("{percent: 12.5, pays: lifetime}", "12.5% of every payment, for the life of the subscription"),
            ("{percent: 100, plan: monthly, pays: first}", "100% of the first monthly payment"),
            ("{percent: 20, plan: annual, pays: first}", "20% of the first annual payment"),
            ("{percent: 20, plan: one-time}", "20% of every one-time payment"),
            ("{percent: 20, plan: Pro, pays: first}", "20% of the first payment on the Pro plan"),
            ("{percent: 20, plan: Pro Plan, pays: first}", "20% of the first payment on the Pro Plan"),
            ("{percent: 30, pays: {months: 24}}", "30% of every payment in the first 24 months"),
            ("{percent: 30, pays: {months: 1}}", "30% of every payment in the first month"),
            ("{percent: 30, pays: {payments: 3}}", "30% of the first 3 payments"),
            ("{percent: 30, pays: {payments: 1}}", "30% of the first payment"),
            ("{percent: 10, after: {months: 12}}", "10% of every payment, from month 13 on"),
            (
                "{percent: 10, after: {months: 12}, pays: {months: 24}}",
                "10% of every payment, from month 13 to month 24"
            ),
            (
                "{percent: 10, after: {months: 3}, pays: {payments: 6}}",
                "10% of every payment, from month 4 on, up to the 6th payment"
            ),
            ("{percent: 40, event: sale}", "40% of the first payment"),
            ("{percent: 40, event: sale, pays: {payments: 2}}", "40% of the first payment"),
            ("{percent: 5, event: renewal}", "5% of every renewal, for the life of the subscription"),
            (
                "{percent: 5, event: renewal, plan: yearly, pays: {payments: 3}}",
                "5% of every yearly renewal up to the 3rd payment"
            ),
            ("{percent: 5, event: renewal, pays: {months: 12}}", "5% of every renewal in the first 12 months"),
            ("{amount: 25.00, pays: first}", "25.00 USD for the first payment"),
            ("{amount: 2.50, event: trial}", "2.50 USD for every trial"),
            ("{amount: 2.50, event: trial, plan: Pro}", "2.50 USD for every trial of the Pro plan"),
            ("{amount: 1.00, event: lead, customer: new}", "1.00 USD for every lead from a new customer"),
            ("{percent: 5, event: referral}", "5% of every sale by a recruited affiliate"),
            (
                "{percent: 50, product: Suite, customer: new, pays: first}",
                "50% of the first payment for Suite by a new customer"
            ),
            (
                "{percent: 5, product: Suite *, customer: returning, pays: {months: 12}}",
                "5% of every payment for products called “Suite *” by a returning customer in the first 12 months"
            ),
        ])
    func rate(terms: String, sentence: String) throws {
        let program = try Program.reading(tiers: "{id: a, name: A, rates: [\(terms)]}")
        let rate = try #require(program.terms[0].tiers[0].rates.first)
        #expect(TermsProse(currency: program.currency).rate(rate) == sentence)
    }

    @Test("Several rates are told apart by semicolons, since one may have a comma")
    func rates() throws {
        let tiers = "{id: a, name: A, rates: [{plan: annual, percent: 20}, {percent: 100, pays: first}]}"
        let program = try Program.reading(tiers: tiers)
        #expect(
            TermsProse(currency: program.currency).rates(program.terms[0].tiers[0])
                == "20% of every annual payment, for the life of the subscription; 100% of the first payment")
    }

    @Test(
        "The top rate is the best of the highest tier",
        arguments: [
            ("{percent: 10}", "10%"), ("{percent: 10, plan: a}, {percent: 12.5}", "12.5%"),
            ("{amount: 5.00, plan: a}, {amount: 30.00}", "30.00 USD"),
            ("{amount: 500.00, plan: a}, {percent: 3}", "3%"),
        ])
    func topRate(rates: String, text: String) throws {
        let program = try Program.reading(
            tiers: "{id: a, name: A, rates: [{percent: 90}]}, {id: b, name: B, needs: {grant: true}, rates: [\(rates)]}"
        )
        #expect(TermsProse(currency: program.currency).topRate(program.terms[0]) == text)
    }

    @Test(
        "A hold says how long, or until when",
        arguments: [
            ("{days: 0}", "none"), ("{days: 1}", "1 day"), ("{days: 45}", "45 days"),
            ("{days: 30, then: month-end}", "30 days and the rest of that month"),
            ("{days: 0, then: month-end}", "until the month’s end"),
            ("{from: month-end, days: 15}", "until 15 days after the month’s end"),
            ("{from: month-end, days: 0}", "until the month’s end"),
            ("{day: 20, months: 0}", "until the 20th of the same month"),
            ("{day: 1, months: 1}", "until the 1st of the next month"),
            ("{day: 31, months: 2}", "until the last day, 2 months later"),
        ])
    func hold(terms: String, text: String) throws {
        let program = try Program.reading(tiers: "{id: a, name: A, rates: [{percent: 1}]}", hold: terms)
        #expect(TermsProse.hold(program.terms[0].hold) == text)
    }

    @Test(
        "A payout says when and for what",
        arguments: [
            (
                "{day: 15, until: 20}",
                "Every month from the 15th to the 20th, for what cleared by the end of the month before"
            ),
            ("{day: 1}", "Every month on the 1st, for what cleared by the end of the month before"),
            (
                "{days: [1, 15], cutoff: run, business_day: next}",
                "Every month on the 1st and the 15th, or the next business day, for what has cleared by then"
            ),
            (
                "{day: 31, business_day: previous}",
                "Every month on the last day, or the business day before, for what cleared by the end of the month before"
            ),
            (
                "{day: 25, until: 31, cutoff: run}",
                "Every month from the 25th to the last day, for what has cleared by then"
            ),
        ])
    func payout(terms: String, sentence: String) throws {
        let program = try Program.reading(tiers: "{id: a, name: A, rates: [{percent: 1}]}", "payout: \(terms)")
        #expect(TermsProse.payout(try #require(program.terms[0].payout)) == sentence)
    }

    @Test(
        "Refunds say what they take back",
        arguments: [
            ("{partial: proportional, chargeback_fee: 0.00}", "A refund takes back the same share of the commission"),
            ("{partial: void, chargeback_fee: 0.00}", "Any refund takes back the whole commission"),
            (
                "{partial: keep, chargeback_fee: 15.00}",
                "Only a full refund takes back the commission; a chargeback costs 15.00 USD on top"
            ),
        ])
    func refunds(terms: String, sentence: String) throws {
        let program = try Program.reading(tiers: "{id: a, name: A, rates: [{percent: 1}]}", "refunds: \(terms)")
        #expect(TermsProse(currency: program.currency).refunds(program.terms[0].refunds) == sentence)
    }

    @Test(
        "A tier policy says how tiers come and go",
        arguments: [
            (
                TierPolicy(review: .payment, demotion: true, lock: .start),
                "As it stands just before the sale; it is lost when its needs are no longer met; a subscription keeps the "
                    + "rate that it started with"
            ),
            (
                TierPolicy(review: .monthStart, demotion: false, lock: .none),
                "As it stood at the end of the month before; once reached, it is kept; each payment goes by its own date"
            ),
            (
                TierPolicy(review: .monthEnd, demotion: false, lock: .none),
                "As it stands at the end of the month, for the whole month; once reached, it is kept; each payment goes "
                    + "by its own date"
            ),
        ])
    func policy(policy: TierPolicy, sentence: String) {
        #expect(TermsProse.policy(policy) == sentence)
    }
}
