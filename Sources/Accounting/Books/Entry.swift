import Money

/// What one earning row came to: the terms and the tier that it was paid by, its commission and what became of it.
///
/// There is one for every such row, of which there may be millions: 56 bytes.
public struct Entry: Sendable {
    /// The row, as an index into `Ledger.rows`.
    public let row: Int32
    /// When the commission leaves pending (SPEC H1).
    public let clears: CivilDate
    /// The tier, and the terms that it is a tier of, by which the row was paid (SPEC T6).
    public let standing: TierStanding
    /// The terms in force on the row's date, whose hold and refund policy count (SPEC §4).
    public let terms: Int16
    /// The rates of `rate` and `endedRate`, or below zero.
    private let rateIndex: Int16
    private let endedRateIndex: Int16
    /// Whether a row of amount 0 has been taken back.
    var isTakenBack = false
    /// In minor units.
    public let commission: Int64
    /// How much of the row's amount has been taken back as of the as-of date, in minor units.
    public internal(set) var refunded: Int64 = 0
    /// What was reversed before the clearing date, net of what reinstatements gave back (SPEC C2), in minor units.
    public internal(set) var reversedPending: Int64 = 0
    /// What was reversed from the clearing date on, net likewise, in minor units.
    public internal(set) var reversedAvailable: Int64 = 0

    /// The entry of a row of which nothing has been taken back.
    init(
        row: Int32, terms: Int16, standing: TierStanding, rate: Int16?, endedRate: Int16?, commission: Int64,
        clears: CivilDate
    ) {
        self.row = row
        self.terms = terms
        self.standing = standing
        rateIndex = rate ?? -1
        endedRateIndex = endedRate ?? -1
        self.commission = commission
        self.clears = clears
    }

    /// The rate that decided, as an index into the tier's rates; `nil` where none matched or a limit ended it (SPEC
    /// R3).
    public var rate: Int16? { rateIndex < 0 ? nil : rateIndex }
    /// The first rate whose filters match but whose limit does not admit the row, as an index into the tier's rates,
    /// where no rate decided.
    public var endedRate: Int16? { endedRateIndex < 0 ? nil : endedRateIndex }
    /// What has been reversed of the commission as of the as-of date, in minor units.
    public var reversed: Int64 { reversedPending + reversedAvailable }
}
