import Ledger
import Money
import Programs

/// A rate with its filters bound to the symbols of a ledger.
struct CompiledRate {
    let value: Rate.Value
    let pays: Rate.Pays
    let afterMonths: Int?
    private let event: Rate.Event
    private let customer: Rate.CustomerFilter?
    /// The plan's symbol; `nil` for any plan.
    private let plan: Symbol?
    private let product: Wildcard?
    /// Whether the ledger has the plan at all.
    private let isPossible: Bool
    private var productMatches: [Symbol: Bool] = [:]

    init(_ rate: Rate, symbols: SymbolTable) {
        value = rate.value
        event = rate.event
        customer = rate.customer
        pays = rate.pays
        afterMonths = rate.afterMonths
        product = rate.product
        plan = rate.plan.flatMap { symbols.symbol(of: $0) }
        isPossible = rate.plan == nil || plan != nil
    }

    /// The first filter that does not match a row, or `nil` where all do (SPEC R1).
    mutating func mismatch(_ row: Row, isNewCustomer: Bool, symbols: SymbolTable) -> RateTrial.Mismatch? {
        guard matches(row.type) else { return .event }
        guard isPossible else { return .plan }
        if let plan, plan != row.plan { return .plan }
        switch customer {
        case .new where !isNewCustomer, .returning where isNewCustomer: return .customer
        default: break
        }
        guard let product else { return nil }
        if let known = productMatches[row.product] { return known ? nil : .product }
        let matches = product.matches(symbols.text(of: row.product))
        productMatches[row.product] = matches
        return matches ? nil : .product
    }

    private func matches(_ type: RowType) -> Bool {
        switch event {
        case .payment: type.isPayment
        case .sale: type == .sale
        case .renewal: type == .renewal
        case .trial: type == .trial
        case .lead: type == .lead
        case .referral: type == .referral
        }
    }

    /// The limit that does not admit a payment of a subscription, or `nil` where it is paid (SPEC R2).
    func limit(_ date: CivilDate, in subscription: Subscription) -> RateTrial.Limit? {
        if let afterMonths {
            let start = subscription.start.adding(months: afterMonths)
            if date < start { return .from(start) }
        }
        switch pays {
        case .lifetime: return nil
        case .first: return subscription.paymentCount == 1 ? nil : .first
        case .payments(let count): return subscription.paymentCount <= count ? nil : .payments(count)
        case .months(let months):
            let end = subscription.start.adding(months: months)
            return date < end ? nil : .before(end)
        }
    }

    /// The commission of an amount in minor units, rounded by SPEC V6; `nil` where it does not fit 63 bits.
    func commission(of amount: Int64) -> Int64? { value.commission(of: amount) }
}
