import Diagnostics
import Programs

/// A tracked link as it stands on a page (SPEC K1 to K3).
public struct AffiliateLink: Sendable, Hashable {
    /// What a tracked link says of itself to search engines and browsers (SPEC K3).
    public static let rel = "sponsored nofollow noopener"

    /// The link itself: program, offer, sub-id and address.
    public let link: TrackedLink
    /// The address of the page that it stands on, relative to the site's root.
    public let page: String
    /// The text that readers click, without markup.
    public let text: String
    /// The network that the program is run on; `nil` for a program with a pattern of its own.
    public let network: Network?
    /// Where it stands in the page's file; `nil` for links that a template puts there.
    public let place: Place?

    /// The address to link to, with the sub-id and not escaped for HTML.
    public var url: String { link.url }

    /// The offer that it leads to.
    public var offer: OfferReference { OfferReference(program: link.program, offer: link.offer) }

    /// The placement on the page, if it is named.
    public var placement: String? { link.subID.placement }

    func with(text: String) -> AffiliateLink {
        AffiliateLink(link: link, page: page, text: text, network: network, place: place)
    }
}
