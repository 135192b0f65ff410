import Diagnostics

/// How a program's tracked links are made, and what they may lead to (SPEC K1, K5).
public struct LinkSettings: Sendable {
    /// What a tracked link is made from.
    public enum Form: Sendable {
        /// A network's own form.
        case network(Network)
        /// A pattern that the program's file gives.
        case pattern(LinkPattern)
        /// The offer's address as it stands, with nothing added.
        case opaque
    }

    /// What a tracked link is made from.
    public let form: Form
    /// The values that the form's placeholders stand for, by name, such as `affiliate`.
    public let fields: [String: String]
    /// Whether the program's terms allow redirect pages under `/go/` (SPEC K5); never for Amazon.
    public let cloak: Bool
    /// The offers in the order written.
    public let offers: [Offer]
    /// Where the settings stand in the program's file.
    public let place: Place

    /// Settings from their parts, as read and checked.
    public init(form: Form, fields: [String: String] = [:], cloak: Bool = true, offers: [Offer] = [], place: Place) {
        self.form = form
        self.fields = fields
        self.cloak = cloak
        self.offers = offers
        self.place = place
    }

    /// The offer with an id, or `nil`.
    public func offer(_ id: String) -> Offer? {
        offers.first { $0.id == id }
    }

    /// The network, where a built-in one is used.
    public var network: Network? {
        if case .network(let network) = form { network } else { nil }
    }

    /// The pattern that links are made from, or `nil` where nothing is added to the offer's address.
    public var pattern: LinkPattern? {
        switch form {
        case .network(let network): network.pattern
        case .pattern(let pattern): pattern
        case .opaque: nil
        }
    }

    /// What a sub-id may be made of here.
    public var subIDRules: SubIDRules { network?.subIDRules ?? .generic }

    /// Whether links carry a sub-id at all.
    public var carriesSubID: Bool { pattern?.placeholders.contains(LinkPattern.subID) ?? false }
}
