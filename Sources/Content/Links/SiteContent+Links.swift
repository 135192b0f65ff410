import Diagnostics
import Programs

extension SiteContent {
    /// A tracked link from a page to an offer, for what templates put on pages beside their text; `nil` for an offer
    /// that does not exist or has ended.
    public func affiliateLink(
        to offer: OfferReference, from page: Page, placement: String? = nil, text: String = "", at place: Place? = nil
    ) -> AffiliateLink? {
        affiliateLink(to: offer, page: page.path, slug: page.slug, placement: placement, text: text, at: place)
    }

    /// The same for pages that no file stands for: `page` is the address, and `slug` what the sub-id begins with.
    public func affiliateLink(
        to offer: OfferReference, page: String, slug: String, placement: String? = nil, text: String = "",
        at place: Place? = nil
    ) -> AffiliateLink? {
        guard let (program, found) = catalog.offer(offer), found.isCurrent(on: asOf),
            let builder = catalog.builder(program.id)
        else { return nil }
        return AffiliateLink(
            link: builder.link(to: found, page: slug, placement: placement), page: page, text: text,
            network: program.link?.network, place: place)
    }

    /// The addresses of the pages of all programs, sound or not: every one has a page, whether or not a text is written
    /// about it.
    public var programPaths: [String] { catalog.ids.map { "/programs/\($0)/" } }

    /// What each redirect page leads to, by program and offer: one for every offer of a program that allows them
    /// (SPEC K5). `page` is the redirect page's own address.
    public var redirects: [AffiliateLink] {
        catalog.readable.flatMap { program -> [AffiliateLink] in
            guard let builder = catalog.builder(program.id), let link = program.link else { return [] }
            return link.offers.compactMap { offer in
                let tracked = builder.redirect(to: offer)
                return tracked.redirectPath.map {
                    AffiliateLink(link: tracked, page: $0, text: offer.name, network: link.network, place: offer.place)
                }
            }
        }
    }
}
