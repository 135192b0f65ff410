/// How a product is billed, as it stands in the ledger.
enum BillingPlan: String {
    case monthly
    case annual
    case oneTime = "one-time"

    /// The months from one payment to the next; `nil` where there is one payment only.
    var period: Int? {
        switch self {
        case .monthly: 1
        case .annual: 12
        case .oneTime: nil
        }
    }
}
