import Ledger

/// Numbers subscriptions in the order in which they first come, found by SPEC L4's rule.
struct SubscriptionNumbers {
    /// By the customer's number the first subscription without a name, or below zero, and its product. Most customers
    /// have no other, so that most are found by one look into a small table.
    private var first: [(number: Int32, product: Symbol)]
    /// All others, by name, or by customer and product.
    private var others = KeyIndex()
    private var numbersOfOthers: [Int32] = []
    /// How many there are.
    private(set) var count = 0

    /// Numbers for the subscriptions of so many customers.
    init(customerCount: Int) {
        first = Array(repeating: (-1, .empty), count: customerCount)
    }

    /// The number of the subscription that a payment belongs to, a new one where it comes for the first time; `nil` for
    /// a payment that stands alone.
    mutating func number(of row: Row, customer: Int?) -> Int32? {
        guard row.subscription.isEmpty else { return other(1 << 63 | UInt64(row.subscription.index)) }
        guard let customer else { return nil }
        if first[customer].number < 0 { first[customer] = (add(), row.product) }
        let known = first[customer]
        return known.product == row.product
            ? known.number : other(UInt64(customer) << 32 | UInt64(row.product.index))
    }

    private mutating func other(_ key: UInt64) -> Int32 {
        let (number, isNew) = others.number(of: key)
        if isNew { numbersOfOthers.append(add()) }
        return numbersOfOthers[number]
    }

    private mutating func add() -> Int32 {
        count += 1
        return Int32(truncatingIfNeeded: count - 1)
    }
}
