import Ledger

/// What a product, a plan, a page or a customer brought in some months. Amounts are minor units.
public struct EarningGroup: Sendable, Hashable {
    /// What rows are told apart by.
    public enum Kind: String, Sendable, CaseIterable {
        /// The `product` column.
        case product
        /// The `plan` column.
        case plan
        /// The page or channel that the `sub_id` column leads back to (SPEC K2).
        case page
        /// The `customer` column, which is never published (SPEC U1).
        case customer
    }

    /// The product's, plan's, page's or customer's name; `nil` for rows that name none.
    public let name: String?
    /// How many payments are dated in the months.
    public internal(set) var payments = 0
    /// Amounts of those payments.
    public internal(set) var sales: Int64 = 0
    /// What refunds and chargebacks dated in the months took back of payments, less what reinstatements gave back.
    public internal(set) var refunds: Int64 = 0
    /// Commissions of rows dated in the months.
    public internal(set) var earned: Int64 = 0
    /// What reversals dated in the months took from pending, net of reinstatements.
    public internal(set) var reversedPending: Int64 = 0
    /// What they took from available, net of reinstatements.
    public internal(set) var reversedAvailable: Int64 = 0

    init(name: String?) {
        self.name = name
    }

    /// Adds what another group brought; what does not fit 63 bits is an error.
    mutating func add(_ other: EarningGroup) throws(Overflow) {
        payments += other.payments
        for figure in Self.figures {
            self[keyPath: figure] = try Overflow.check(Int128(self[keyPath: figure]) + Int128(other[keyPath: figure]))
        }
    }

    private static var figures: [WritableKeyPath<EarningGroup, Int64>] {
        [\.sales, \.refunds, \.earned, \.reversedPending, \.reversedAvailable]
    }
}
