import Money

/// What one earning row came to: the terms and the tier that it was paid by, its commission and what became of it.
public struct Entry: Sendable {
    /// The row, as an index into `Ledger.rows`.
    public let row: Int32
    /// The terms in force on the row's date, whose hold and refund policy count (SPEC §4).
    public let terms: Int16
    /// The tier, and the terms that it is a tier of, by which the row was paid (SPEC T6).
    public let standing: TierStanding
    /// The rate that decided, as an index into the tier's rates; `nil` where none matched or a limit ended it (SPEC
    /// R3).
    public let rate: Int16?
    /// The first rate whose filters match but whose limit does not admit the row, as an index into the tier's rates,
    /// where no rate decided.
    public let endedRate: Int16?
    /// In minor units.
    public let commission: Int64
    /// When the commission leaves pending (SPEC H1).
    public let clears: CivilDate
    /// How much of the row's amount has been taken back as of the as-of date, in minor units.
    public internal(set) var refunded: Int64
    /// Whether a row of amount 0 has been taken back.
    var isTakenBack: Bool
    /// What was reversed before the clearing date, net of what reinstatements gave back (SPEC C2), in minor units.
    public internal(set) var reversedPending: Int64
    /// What was reversed from the clearing date on, net likewise, in minor units.
    public internal(set) var reversedAvailable: Int64

    /// What has been reversed of the commission as of the as-of date, in minor units.
    public var reversed: Int64 { reversedPending + reversedAvailable }
}
