/// A way of promoting that programs forbid in their terms (SPEC §4).
public enum Practice: String, Sendable, Hashable, CaseIterable {
    /// Advertisements that one pays for, such as those beside search results.
    case paidAds = "paid-ads"
    /// Codes and coupon pages.
    case coupons
    /// Something given to those who buy through a link, such as a bonus.
    case incentives

    /// The practice as it stands in a sentence.
    public var name: String {
        switch self {
        case .paidAds: "paid advertising"
        case .coupons: "coupons"
        case .incentives: "incentives"
        }
    }
}
