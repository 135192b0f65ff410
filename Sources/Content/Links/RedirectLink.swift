import Diagnostics

/// A link to the redirect page of an offer, which would neither be marked nor disclosed (SPEC K3).
struct RedirectLink {
    /// The address from the site's root on.
    let path: String
    let catalog: ProgramCatalog

    /// The error that shows what to write instead; `nil` for any other address.
    func diagnostic(at place: Place) -> Diagnostic? {
        let parts = path.split(separator: "/").map(String.init)
        guard parts.count == 3, parts[0] == "go" else { return nil }
        let offer = OfferReference(program: parts[1], offer: parts[2])
        guard catalog.offer(offer) != nil else { return nil }
        return Diagnostic(
            .error, "page/link-to-redirect", "the link to the offer `\(offer)` goes through its redirect page",
            hint: "write `aff:\(offer)`, which adds the sub-id and marks the link", at: place)
    }
}
