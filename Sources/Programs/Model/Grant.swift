import Money

/// A tier that a program gave by hand for a time (SPEC T3).
public struct Grant: Sendable, Hashable {
    /// The tier's id.
    public let tier: String
    /// The first day of the grant.
    public let from: CivilDate
    /// The last day of the grant; `nil` for without end.
    public let to: CivilDate?

    /// A grant of a tier from a day on, up to and with another or without end.
    public init(tier: String, from: CivilDate, to: CivilDate? = nil) {
        self.tier = tier
        self.from = from
        self.to = to
    }

    /// Whether the grant is in force on a date.
    public func isInForce(on date: CivilDate) -> Bool {
        from <= date && date <= to ?? date
    }
}
