extension VarianceCause {
    /// What the cause is called, in small letters: `paid at a lower tier`.
    public var title: String {
        switch self {
        case .refunded: "reported after a full refund"
        case .refundTakenTwice: "refund taken twice"
        case .unpaid: "not paid at all"
        case .limitEnded: "a limit counted as ended"
        case .limitIgnored: "paid past a limit"
        case .lowerTier: "paid at a lower tier"
        case .higherTier: "paid at a higher tier"
        case .earlierTerms: "paid by earlier terms"
        case .laterTerms: "paid by later terms"
        case .otherRate: "paid at the rate of another plan or product"
        case .strayRate: "paid at a rate of another tier"
        case .rounding: "rounded otherwise"
        case .unexplained: "not explained"
        }
    }
}
