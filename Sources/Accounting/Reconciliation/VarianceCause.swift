/// Why a network may have reported another commission than the terms give, in the order in which the causes are looked
/// at: what is the row's own, its refunds and limits, before what holds for all rows. Where several give the reported
/// figure, the first counts.
///
/// A cause is only named where its arithmetic gives the reported commission to the minor unit.
public enum VarianceCause: String, Sendable, Hashable, CaseIterable {
    /// The row was taken back whole, and the network reports nothing for it: reported = 0, reversed = commission > 0.
    case refunded
    /// The network has taken the row's first refund, or the first few, off the commission that it reports, though they
    /// are rows of their own and take it again: reported = commission − what these took, which is neither nothing nor
    /// all of it.
    case refundTakenTwice = "refund-taken-twice"
    /// Nothing was booked: reported = 0, commission > 0.
    case unpaid = "not-paid"
    /// Nothing was booked for a later payment of a subscription, whose rate pays for some payments only: reported = 0,
    /// commission > 0, the rate has a limit that has not ended. The arithmetic is that of `unpaid`, so this is only
    /// ever also possible.
    case limitEnded = "limit-ended"
    /// A rate was paid that the row matches, but whose limit had ended: reported = that rate of the amount.
    case limitIgnored = "limit-ignored"
    /// Reported = what the row earns in a lower tier of the same terms; the nearest that fits.
    case lowerTier = "lower-tier"
    /// Reported = another rate of the tier that counts, and not nothing, applied to the row's amount though it is for
    /// other rows, such as those of another plan.
    case otherRate = "other-rate"
    /// Reported = what the row earns in a higher tier of the same terms; the nearest that fits.
    case higherTier = "higher-tier"
    /// Reported = what the row earns under terms before those that count for it; the tier of the same id if that fits.
    case earlierTerms = "earlier-terms"
    /// Reported = what the row earns under terms after those that count for it, up to its date, as where a lock
    /// (SPEC T6) was passed over.
    case laterTerms = "later-terms"
    /// Reported = a rate of another tier of the same terms, and not nothing, applied to the row's amount though it is
    /// for other rows: of the tiers below the one that counts, the nearest first, then of those above it.
    case strayRate = "stray-rate"
    /// The rate is the right one, and its percentage of the amount no whole number: reported is the whole number on the
    /// other side of it.
    case rounding
    /// None of the above gives the reported figure.
    case unexplained
}

extension VarianceCause: Comparable {
    /// Orders causes as they are looked at.
    public static func < (first: VarianceCause, second: VarianceCause) -> Bool { first.rank < second.rank }

    private var rank: Int { Self.allCases.firstIndex(of: self) ?? Self.allCases.count }
}
