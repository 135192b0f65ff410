/// A record that was dropped since it repeats an earlier one in every column (SPEC L2).
public struct DroppedRecord: Sendable, Hashable {
    /// The id that both have.
    public let id: Symbol
    /// The program of both, as `Row.program` counts them.
    public let program: UInt16
    /// Where the dropped record starts.
    public let location: RowLocation
}
