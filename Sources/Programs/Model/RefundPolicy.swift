/// What a refund takes back of a commission, and what a chargeback costs on top (SPEC C1, C3).
public struct RefundPolicy: Sendable, Hashable {
    /// What a refund of a part of the amount takes back (SPEC C1).
    public enum Partial: String, Sendable, Hashable, CaseIterable {
        /// The same part of the commission.
        case proportional
        /// The whole commission.
        case void
        /// Nothing, until the whole amount is refunded.
        case keep
    }

    /// What a refund of a part takes back.
    public let partial: Partial
    /// The fee of a chargeback, in minor units of the program's currency; not below zero.
    public let chargebackFee: Int64

    /// A policy from its parts.
    public init(partial: Partial, chargebackFee: Int64) {
        self.partial = partial
        self.chargebackFee = chargebackFee
    }

    /// What holds where terms say nothing: proportional, without a fee.
    public static let standard = RefundPolicy(partial: .proportional, chargebackFee: 0)
}
