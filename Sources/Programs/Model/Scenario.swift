import Money

/// Customers, a price and churn that somebody supposes, to see what a program's terms would make of them.
///
/// In every month so many new customers buy on the 15th, and those that stay pay again a month or a year later. Of n
/// customers, n × (1 − churn)ʳ have stayed for r renewals, rounded to whole customers, half away from zero.
public struct Scenario: Sendable, Hashable {
    /// How often a customer pays.
    public enum Billing: String, Sendable, Hashable, CaseIterable {
        /// On the 15th of every month.
        case monthly
        /// On the 15th of the same month of every year.
        case yearly
        /// Once, without renewals.
        case once
    }

    /// How many customers are new in each month, at least one.
    public let customers: Int
    /// What each pays each time, in minor units of the program's currency, above zero.
    public let price: Int64
    /// How often each pays.
    public let billing: Billing
    /// The part of the customers that leaves before each renewal, from 0 to 100%.
    public let churn: Percentage
    /// What stands in the `plan` column, for rates that ask for it; may be empty.
    public let plan: String
    /// What stands in the `product` column; may be empty.
    public let product: String

    /// A scenario from its parts.
    public init(
        customers: Int, price: Int64, billing: Billing = .monthly, churn: Percentage, plan: String = "",
        product: String = ""
    ) {
        self.customers = customers
        self.price = price
        self.billing = billing
        self.churn = churn
        self.plan = plan
        self.product = product
    }

    /// How many of a month's new customers have stayed for so many renewals.
    public func remaining(after renewals: Int) -> Int {
        // Twelve decimals are carried on; a million customers fit with room to spare.
        var scaled = Int128(customers) * 1_000_000_000_000
        for _ in 0..<renewals { scaled = (scaled * Int128(100_000_000 - churn.millionths) + 50_000_000) / 100_000_000 }
        return Int((scaled + 500_000_000_000) / 1_000_000_000_000)
    }

    /// How many months lie between two payments of a customer; `nil` where there is only one.
    public var interval: Int? {
        switch billing {
        case .monthly: 1
        case .yearly: 12
        case .once: nil
        }
    }
}
