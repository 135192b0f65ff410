import Diagnostics
import YAMLReading

/// Finds rates that never decide, since an earlier one admits every row that they are for (SPEC R3).
enum UnreachableRates {
    static func report(_ rates: [Rate], to report: FieldReport) {
        for (index, rate) in rates.enumerated() {
            guard let earlier = rates[..<index].first(where: { $0.admitsAll(of: rate) }) else { continue }
            report.warning(
                "unreachable-rate", "this rate is never reached", hint: "put the rate with more filters first",
                at: rate.place, related: [RelatedPlace("this one takes every row that it is for", at: earlier.place)])
        }
    }
}

extension Rate {
    /// Whether the rate is without limits, and for every row that the other is for.
    fileprivate func admitsAll(of other: Rate) -> Bool {
        guard pays == .lifetime && afterMonths == nil || !event.isPayment else { return false }
        guard event == other.event || event == .payment && other.event.isPayment else { return false }
        return (plan == nil || plan == other.plan) && (customer == nil || customer == other.customer)
            && (product == nil || product?.text == "*" || product == other.product)
    }
}

extension Rate.Event {
    /// Whether the rows that it stands for are payments.
    fileprivate var isPayment: Bool {
        switch self {
        case .payment, .sale, .renewal: true
        case .trial, .lead, .referral: false
        }
    }
}
