/// What a text may name of a program's terms in force on the day of the build. None of it is a claim about earnings.
public enum TermsFigure: String, Sendable, CaseIterable {
    /// The program's name.
    case name
    /// The best rate of the tier on which the site stands.
    case rate
    /// The best rate of the highest tier.
    case topRate = "top_rate"
    /// The tier on which the site stands.
    case tier
    /// The tier above it.
    case nextTier = "next_tier"
    /// How long the cookie lasts.
    case cookie
    /// How long commissions are held.
    case hold
    /// The least that is paid out.
    case minimum
    /// How it is paid.
    case methods

    /// What it is, in the words of the documentation.
    public var documentation: String {
        switch self {
        case .name: "the program's name"
        case .rate: "the best rate of the tier on which the site stands, such as `20%`; of the first, before any sale"
        case .topRate: "the best rate of the highest tier"
        case .tier: "the name of the tier on which the site stands; of the first, before any sale"
        case .nextTier: "the name of the tier above it; `none` at the top"
        case .cookie: "how long the cookie lasts, such as `30 days`"
        case .hold: "how long commissions are held, such as `45 days`; `none` without a hold"
        case .minimum: "the least that is paid out, such as `50.00 USD`; `none` without one"
        case .methods: "how it is paid, such as `PayPal, check and wire`"
        }
    }
}
