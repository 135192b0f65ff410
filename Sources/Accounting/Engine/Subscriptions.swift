import Ledger

/// The subscriptions of a program.
struct Subscriptions {
    private let numbers: RowNumbers
    private var subscriptions: [Subscription?]

    /// The subscriptions that the rows with the given indices belong to, none of which has started.
    init(of rows: [Int32], in ledger: Ledger, customers: RowNumbers, customerCount: Int) {
        var known = SubscriptionNumbers(customerCount: customerCount)
        numbers = RowNumbers(rows, in: ledger) { index, row in
            row.type.isPayment ? known.number(of: row, customer: customers[index]) : nil
        }
        subscriptions = Array(repeating: nil, count: known.count)
    }

    /// Lets `change` start or continue the subscription that a payment belongs to, and keeps the result.
    mutating func update(_ row: Int32, _ change: (Subscription?) -> Subscription) -> Subscription {
        guard let number = numbers[row] else { return change(nil) }
        let subscription = change(subscriptions[number])
        subscriptions[number] = subscription
        return subscription
    }
}
