import Money
import Programs

extension Entry {
    /// What the row's refunds and chargebacks up to the as-of date take back in total of a commission on it, which need
    /// not be the one that the terms give (SPEC C1). `amount` is the row's.
    func takenBack(of commission: Int64, amount: Int64, partial: RefundPolicy.Partial) -> Int64 {
        if amount == 0 { return isTakenBack ? commission : 0 }
        if refunded == amount { return commission }
        switch partial {
        case .void: return refunded > 0 ? commission : 0
        case .keep: return 0
        case .proportional:
            // Not above the commission, since no more than the amount is taken back (L3).
            return Rounding.share(of: commission, refunded, amount) ?? commission
        }
    }
}
