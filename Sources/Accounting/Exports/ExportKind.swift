import Money

/// What a movement is in double-entry books: which accounts it leaves and enters.
enum ExportKind: CaseIterable {
    case earned
    case reversedPending
    case cleared
    case reversedAvailable
    case bonus
    case adjustment
    case thresholdBonus
    case chargebackFee
    case returnedFee
    case paid

    init(_ movement: Movement) {
        switch (movement.figure, movement.reason) {
        case (.earned, _): self = .earned
        case (.reversedPending, _): self = .reversedPending
        case (.reversedAvailable, _): self = .reversedAvailable
        case (.cleared, _): self = .cleared
        case (.paid, _): self = .paid
        case (.credited, .bonus): self = .bonus
        case (.credited, .thresholdBonus): self = .thresholdBonus
        case (.credited, .chargebackFee): self = .chargebackFee
        case (.credited, .returnedFee): self = .returnedFee
        case (.credited, .adjustment), (.credited, nil): self = .adjustment
        }
    }

    /// The account that its amount is added to.
    var entered: ExportAccount {
        switch self {
        case .earned: .pending
        case .reversedPending: .reversedPending
        case .reversedAvailable: .reversedAvailable
        case .cleared, .bonus, .adjustment, .thresholdBonus, .chargebackFee, .returnedFee: .available
        case .paid: .bank
        }
    }

    /// The account that its amount is taken from.
    var left: ExportAccount {
        switch self {
        case .earned: .commission
        case .reversedPending, .cleared: .pending
        case .reversedAvailable, .paid: .available
        case .bonus, .thresholdBonus: .bonuses
        case .adjustment: .adjustments
        case .chargebackFee, .returnedFee: .chargebackFees
        }
    }

    /// The figure of the statement that it is a part of.
    var figure: Movement.Figure {
        switch self {
        case .earned: .earned
        case .reversedPending: .reversedPending
        case .reversedAvailable: .reversedAvailable
        case .cleared: .cleared
        case .bonus, .adjustment, .thresholdBonus, .chargebackFee, .returnedFee: .credited
        case .paid: .paid
        }
    }

    /// Why something was credited, as CSV and JSON name it.
    var reason: String? {
        switch self {
        case .bonus: "bonus"
        case .adjustment: "adjustment"
        case .thresholdBonus: "threshold-bonus"
        case .chargebackFee: "chargeback-fee"
        case .returnedFee: "returned-fee"
        case .earned, .reversedPending, .reversedAvailable, .cleared, .paid: nil
        }
    }

    /// What so much of it adds to an account, in minor units.
    func change(of account: ExportAccount, by amount: Int128) -> Int128 {
        entered == account ? amount : left == account ? -amount : 0
    }
}
