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

    /// Whether the filters match a row (SPEC R1).
    mutating func matches(_ row: Row, isNewCustomer: Bool, symbols: SymbolTable) -> Bool {
        guard isPossible, matches(row.type) else { return false }
        if let plan, plan != row.plan { return false }
        switch customer {
        case .new where !isNewCustomer, .returning where isNewCustomer: return false
        default: break
        }
        guard let product else { return true }
        if let known = productMatches[row.product] { return known }
        let matches = product.matches(symbols.text(of: row.product))
        productMatches[row.product] = matches
        return matches
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

    /// Whether the limits admit a payment of a subscription (SPEC R2).
    func admits(_ date: CivilDate, in subscription: Subscription) -> Bool {
        if let afterMonths, date < subscription.start.adding(months: afterMonths) { return false }
        switch pays {
        case .lifetime: return true
        case .first: return subscription.paymentCount == 1
        case .payments(let count): return subscription.paymentCount <= count
        case .months(let months): return date < subscription.start.adding(months: months)
        }
    }

    /// The commission of an amount in minor units, rounded by SPEC V6; `nil` where it does not fit 63 bits.
    func commission(of amount: Int64) -> Int64? {
        switch value {
        case .percent(let percentage): percentage.of(amount)
        case .fixed(let sum): sum
        }
    }
}
