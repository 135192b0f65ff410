import Diagnostics

/// A value of the ledger that must not be published (SPEC U1).
public struct PrivateValue: Sendable, Hashable {
    /// The value as UTF-8, as it stands in the ledger.
    public let bytes: [UInt8]
    /// The name of the ledger's column that it stands in, such as `customer`.
    public let column: String
    /// Where it stands in the ledger.
    public let place: Place

    /// A value of the ledger, the column that it stands in and its place.
    public init(_ bytes: [UInt8], column: String, at place: Place) {
        self.bytes = bytes
        self.column = column
        self.place = place
    }
}
