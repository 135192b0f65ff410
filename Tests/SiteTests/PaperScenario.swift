/// What customers who are supposed on the guide `everything` earn, payment by payment.
struct PaperScenario {
    let customers: Int64
    /// In cents.
    let price: Int64
    /// How many tenths of them leave before each renewal.
    let tenths: Int64

    init(_ customers: Int64, paying price: Int64, leaving tenths: Int64) {
        (self.customers, self.price, self.tenths) = (customers, price, tenths)
    }

    /// How many customers pay in each month, the first month's first.
    private func payments(_ months: Int) -> [Int64] {
        (0..<months).map { month in (0...month).map(left).reduce(0, +) }
    }

    /// Of those who came at one time, who are left after so many renewals, halves rounded up.
    private func left(_ renewals: Int) -> Int64 {
        var (part, whole): (Int64, Int64) = (customers, 1)
        for _ in 0..<renewals { (part, whole) = (part * (10 - tenths), whole * 10) }
        return (2 * part + whole) / (2 * whole)
    }

    /// A year does not reach back to before the first payment, so that all sales before count.
    func acme(after months: Int) -> Int64 {
        var (trailing, earned): (Int64, Int64) = (0, 0)
        for count in payments(months) {
            for _ in 0..<count {
                earned += price * PaperBooks.acmeRate(trailing) / 100
                trailing += price
            }
        }
        return earned
    }

    func bolt(after months: Int) -> Int64 { payments(months).reduce(0, +) * price * 25 / 100 }
}
