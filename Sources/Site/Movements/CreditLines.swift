import Accounting

/// What was credited in a month by reason. Bonuses and adjustments have no sale behind them; a fee has one that was
/// charged back, so that few of them are merged like few payments (SPEC U1).
enum CreditLines {
    private enum Kind: Int, CaseIterable {
        case bonuses, thresholdBonuses, adjustments, fees

        init(_ reason: Credit.Reason) {
            self =
                switch reason {
                case .bonus: .bonuses
                case .thresholdBonus: .thresholdBonuses
                case .adjustment: .adjustments
                case .chargebackFee, .returnedFee: .fees
                }
        }

        var label: String {
            switch self {
            case .bonuses: "Bonuses"
            case .thresholdBonuses: "Threshold bonuses"
            case .adjustments: "Adjustments"
            case .fees: "Fees of chargebacks"
            }
        }
    }

    /// The lines of a month's movements.
    static func lines(_ movements: ArraySlice<Movement>, minimum: Int) -> [MovementLine] {
        var sums: [Kind: Int64] = [:]
        var fees = 0
        for movement in movements {
            guard let reason = movement.reason else { continue }
            let kind = Kind(reason)
            sums[kind, default: 0] &+= movement.amount
            if kind == .fees { fees += 1 }
        }
        var rest: Int64?
        if fees > 0, fees < minimum {
            rest = sums.removeValue(forKey: .fees)
            // With nothing beside them the fees could be read off the total.
            let smallest = Kind.allCases.filter { sums[$0] != nil }.min {
                (sums[$0]?.magnitude ?? 0) < (sums[$1]?.magnitude ?? 0)
            }
            if let smallest, let sum = sums.removeValue(forKey: smallest) { rest = (rest ?? 0) &+ sum }
        }
        let lines = Kind.allCases.compactMap { kind in
            sums[kind].map { MovementLine(source: .together(label: kind.label), available: $0) }
        }
        return lines + (rest.map { [MovementLine(source: .together(label: MovementLine.rest), available: $0)] } ?? [])
    }
}
