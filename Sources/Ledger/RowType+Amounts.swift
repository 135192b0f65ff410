/// Which amounts a type of row may have (SPEC §3).
extension RowType {
    /// Whether the row acts on another, so that its amount may be empty (L3).
    var actsOnAnother: Bool { isReversal || self == .reinstatement }

    /// Whether the sign of an amount is right: above zero, for trials and leads zero too, for adjustments any.
    func allows(amountSign sign: Int) -> Bool {
        switch self {
        case .adjustment: true
        case .trial, .lead: sign >= 0
        default: sign > 0
        }
    }

    /// Whether the sign of a reported commission is right: of an earning row it is not below zero.
    func allows(reportedSign sign: Int) -> Bool { !isEarning || sign >= 0 }
}
