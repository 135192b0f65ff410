import Ledger

/// The subscriptions of a program, found by SPEC L4's rule.
struct Subscriptions {
    private var index = KeyIndex()
    private var subscriptions: [Subscription] = []

    /// The number under which a payment's subscription is kept, or `nil` for one that stands alone.
    static func key(of row: Row) -> UInt64? {
        if !row.subscription.isEmpty { return 1 << 63 | UInt64(row.subscription.index) }
        if !row.customer.isEmpty { return UInt64(row.customer.index) << 32 | UInt64(row.product.index) }
        return nil
    }

    /// Looks up the subscription under a key, lets `change` start or continue it, and keeps the result.
    mutating func update(_ key: UInt64, _ change: (Subscription?) -> Subscription) -> Subscription {
        let (number, isNew) = index.number(of: key)
        let subscription = change(isNew ? nil : subscriptions[number])
        if isNew { subscriptions.append(subscription) } else { subscriptions[number] = subscription }
        return subscription
    }
}
