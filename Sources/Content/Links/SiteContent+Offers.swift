import Programs

extension SiteContent {
    /// The offer of a reference, with its program; `nil` where either is missing.
    public func offer(_ reference: OfferReference) -> (program: Program, offer: Offer)? { catalog.offer(reference) }

    /// What is wrong with the name of an offer, with the nearest that there is; `nil` for one that a program has.
    public func problem(with offer: OfferReference) -> (message: String, hint: String)? {
        catalog.problem(offer: offer).map { ($0.message, $0.hint) }
    }

    /// The offer that a text names as `PROGRAM/OFFER`; `nil` for a text of another form.
    public static func offer(_ text: String) -> OfferReference? {
        let parts = text.split(separator: "/", omittingEmptySubsequences: false)
        guard parts.count == 2, !parts[0].isEmpty, !parts[1].isEmpty else { return nil }
        return OfferReference(program: String(parts[0]), offer: String(parts[1]))
    }

    /// Whether a text can be the name of a placement: small letters, digits and `-` (SPEC K2).
    public static func isPlacement(_ text: String) -> Bool { AffiliateReference.isPlacement(text) }
}
