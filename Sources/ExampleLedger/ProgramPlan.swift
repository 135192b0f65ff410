import Ledger
import Money

/// What the example assumes of one program's sales: who comes, what they buy, and what goes wrong on the way.
struct ProgramPlan {
    /// A product under a plan at a price in cents.
    struct Item {
        let product: String
        let plan: BillingPlan
        let price: Int64
        let weight: Int
    }

    /// A tracked link of the site, by its page and placement, from the day on which the page was published.
    struct Link {
        let page: String
        let placement: String
        var since = CivilDate(year: 2024, month: 1, day: 1)
        let weight: Int
    }

    /// The customer's bank took back the last payment of one who left in a month, or soon after it.
    struct Chargeback {
        let month: YearMonth
        let wasWonBack: Bool
    }

    /// The network reports a row of a month at another rate than the one by which it is paid.
    struct Variance {
        let month: YearMonth
        /// The rate that decides, as reports print it.
        let rate: String
        /// In percent of the amount.
        let reported: Int64
        let note: String
    }

    /// A payout run that does not go as it should.
    struct Mishap {
        enum Kind {
            case late(days: Int)
            case short(cents: Int64)
            case missing
        }

        let month: YearMonth
        let kind: Kind
        var note = ""
    }

    let program: String
    /// What ids begin with, and the number of the first.
    let prefix: String
    let firstNumber: Int
    let seed: UInt64
    let start: YearMonth
    /// New customers in the first month, and how many more each month brings, in thousandths.
    let newCustomers: Int
    let growth: Int
    /// The part of new customers who begin with a paid trial, in thousandths.
    var trials = 0
    /// Whether the network gives subscriptions an id of their own.
    let namesSubscriptions: Bool
    let items: [Item]
    let links: [Link]
    var chargebacks: [Chargeback] = []
    var credits: [Draft] = []
    var variances: [Variance] = []
    var mishaps: [Mishap] = []
}
