/// What a product, a plan or a page brought in a month.
struct Origin: Sendable, Hashable {
    let label: String
    /// The page that it names, if it is one.
    let href: String?
    /// How many payments it is made of.
    var payments: Int
    /// Amounts of payments, in minor units.
    var sales: Int64
    /// Commissions, in minor units.
    var earned: Int64
}
