/// What of the books the public site shows (SPEC U1, U2).
public struct PublishSettings: Sendable, Hashable {
    /// Groups of fewer payments than this are merged into "other"; at least 1.
    public let minGroup: Int
    /// Whether single rows are listed, with numbered customers.
    public let rows: Bool
    /// Whether a page says what it has earned, where its group is large enough.
    public let pageEarnings: Bool

    /// Settings from their parts; those left out are as where `site.yml` leaves them out.
    public init(minGroup: Int = 3, rows: Bool = false, pageEarnings: Bool = false) {
        self.minGroup = minGroup
        self.rows = rows
        self.pageEarnings = pageEarnings
    }
}
