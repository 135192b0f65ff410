/// For whom a site is made (SPEC §8).
public enum Edition: Sendable, Hashable {
    /// For everybody: small groups merged, no private value of the ledger (U1, U2).
    case everyone
    /// For the affiliate alone: every row and customer, variances, what each page and placement earned (U4).
    case affiliate
}
