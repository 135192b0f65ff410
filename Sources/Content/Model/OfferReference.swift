/// An offer by the names of its program and its own, as `PROGRAM/OFFER` (SPEC K1).
public struct OfferReference: Sendable, Hashable, CustomStringConvertible {
    /// The program's id.
    public let program: String
    /// The offer's id within the program.
    public let offer: String

    /// A reference of the two names, whether or not there is such an offer.
    public init(program: String, offer: String) {
        self.program = program
        self.offer = offer
    }

    /// The reference as it is written: `PROGRAM/OFFER`.
    public var description: String { "\(program)/\(offer)" }
}
