import Money

/// One checked record of the ledger (SPEC §3). Small and without references, since there may be millions: 64 bytes.
public struct Row: Sendable {
    /// The day on which it happened (V1).
    public let date: CivilDate
    /// What it records.
    public let type: RowType
    /// Which of the site's programs it belongs to: an index into the list that the ledger was read with.
    public let program: UInt16
    /// Its id, unique within the program.
    public internal(set) var id: Symbol
    /// The buyer's opaque name; never published.
    public internal(set) var customer: Symbol
    /// What ties renewals to their sale, where given (L4).
    public internal(set) var subscription: Symbol
    /// The product, free text.
    public internal(set) var product: Symbol
    /// The plan, free text, typically `monthly`, `annual` or `one-time`.
    public internal(set) var plan: Symbol
    /// The tracked link's sub-id.
    public internal(set) var subID: Symbol
    /// The amount in minor units of the program's currency. Of a reversal or reinstatement without an amount, what was
    /// left when it was made (SPEC L3).
    public internal(set) var amount: Int64
    /// What `reported` says, or `notReported`.
    @usableFromInline var reportedAmount: Int64
    /// The file in the upper 16 bits, the offset in the others.
    @usableFromInline let fileAndOffset: UInt64
    @usableFromInline var line: UInt32
    /// For a refund, chargeback or reinstatement: the row that it acts on, as an index into `Ledger.rows`.
    public internal(set) var target: Int32
    /// The value of `target` for rows that act on none.
    public static let noTarget: Int32 = -1
    /// No amount is this one: they all fit 63 bits and a sign.
    @usableFromInline static let notReported = Int64.min
}

extension Row {
    /// A row of which nothing is known but its date, type, program and place.
    init(date: CivilDate, type: RowType, program: UInt16, at location: RowLocation) {
        self.init(
            date: date, type: type, program: program, id: .empty, customer: .empty, subscription: .empty,
            product: .empty, plan: .empty, subID: .empty, amount: 0, reportedAmount: Self.notReported,
            fileAndOffset: location.packed, line: location.line, target: Self.noTarget)
    }

    /// The commission that the network reported, in minor units, or `nil`.
    @inlinable public var reported: Int64? { reportedAmount == Self.notReported ? nil : reportedAmount }

    /// Where the record starts.
    @inlinable public var location: RowLocation {
        RowLocation(
            file: UInt16(truncatingIfNeeded: fileAndOffset >> 48), line: line,
            offset: Int(truncatingIfNeeded: fileAndOffset & 0xFFFF_FFFF_FFFF))
    }
}
