import Diagnostics

/// Every sub-id that a site's links of one program carry, so that the ledger's `sub_id` leads back to page and
/// placement (SPEC K2).
public struct SubIDTable: Sendable {
    private var byText: [String: (id: SubID, place: Place?)] = [:]
    private var byFolded: [String: SubID?] = [:]
    private var byPlain: [String: SubID?] = [:]

    /// A table without entries.
    public init() {}

    /// Adds a sub-id, once for all links of the same place. Gives the error `links/sub-id-collision` where another page
    /// or placement has the same text already.
    public mutating func insert(_ id: SubID, at place: Place?) -> Diagnostic? {
        if let (other, first) = byText[id.text] {
            guard other != id else { return nil }
            return Diagnostic(
                .error, "links/sub-id-collision", "`\(id.plain)` has the same sub-id as `\(other.plain)`: `\(id.text)`",
                hint: "give the page another slug, or the placement another name", at: place,
                related: first.map { [RelatedPlace("first used here", at: $0)] } ?? [])
        }
        byText[id.text] = (id, place)
        // A folded or plain form that two places share leads to neither.
        byFolded.updateValue(byFolded[id.text.lowercased()] == nil ? id : nil, forKey: id.text.lowercased())
        byPlain.updateValue(byPlain[id.plain] == nil ? id : nil, forKey: id.plain)
        return nil
    }

    /// The page and placement that a reported sub-id stands for, or `nil` for one that no link carries.
    ///
    /// Networks that change the case of letters are forgiven, and so is `PAGE.PLACEMENT` as written by hand.
    public func origin(of subID: String) -> SubID? {
        if let exact = byText[subID] { return exact.id }
        return byPlain[subID].flatMap { $0 } ?? byFolded[subID.lowercased()].flatMap { $0 }
    }

    /// Every sub-id, by page and placement.
    public var all: [SubID] {
        byText.values.map(\.id).sorted { ($0.page, $0.placement ?? "") < ($1.page, $1.placement ?? "") }
    }
}
