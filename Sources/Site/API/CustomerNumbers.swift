import Ledger

/// Numbers customers in the order of their first sale (SPEC U2).
enum CustomerNumbers {
    static func number(_ ledger: Ledger) -> [Symbol: Int] {
        var numbers: [Symbol: Int] = [:]
        let rows = ledger.rows.prefix(ledger.countUpToAsOf)
        // Those who never bought, but tried or asked, come after all who did.
        for isPayment in [true, false] {
            for row in rows where row.type.isEarning && row.type.isPayment == isPayment && !row.customer.isEmpty {
                if numbers[row.customer] == nil { numbers[row.customer] = numbers.count + 1 }
            }
        }
        return numbers
    }
}
