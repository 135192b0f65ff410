/// What a product, a plan or a page brought in a month.
struct Origin: Sendable, Hashable {
    let label: String
    /// The page that it names, if it is one.
    let href: String?
    /// Whether it stands for merged groups and for rows without a label.
    var isRest = false
    /// How many payments it is made of.
    var payments = 0
    /// Amounts of payments, in minor units.
    var sales: Int64 = 0
    /// Commissions, in minor units.
    var earned: Int64 = 0

    /// Adds what another brought.
    mutating func add(_ other: Origin) {
        payments += other.payments
        sales &+= other.sales
        earned &+= other.earned
    }
}
