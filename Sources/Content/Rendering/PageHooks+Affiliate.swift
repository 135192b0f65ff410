import Diagnostics
import Markdown
import Money

extension PageHooks {
    /// What becomes of `aff:PROGRAM/OFFER#PLACEMENT` (SPEC K1 to K3). The link leads to the network itself rather than
    /// to a page under `/go/`, which could not tell the network which page sold.
    func affiliate(_ text: String, at position: MarkdownPosition, _ place: Place) -> LinkResolution {
        let reference: AffiliateReference
        switch AffiliateReference.parse(text) {
        case .success(let parsed): reference = parsed
        case .failure(let failure):
            report(failure, at: place)
            return .text
        }
        if let problem = content.catalog.problem(offer: reference.offer) {
            error(problem.code, problem.message, hint: problem.hint, at: place)
            return .text
        }
        guard let link = affiliateLink(to: reference.offer, placement: reference.placement, at: place) else {
            return .text
        }
        add(link, at: position)
        return .link(href: link.url, attributes: [HTMLAttribute("rel", AffiliateLink.rel)])
    }

    /// The tracked link to an offer from this page; `nil`, with an error, for one that has ended, and without one on a
    /// page that is over.
    func affiliateLink(
        to reference: OfferReference, placement: String?, text: String = "", at place: Place
    ) -> AffiliateLink? {
        guard let (program, offer) = content.catalog.offer(reference), let builder = content.catalog.builder(program.id)
        else { return nil }
        // A page that says when it ends has said all that there is to say: its links go, its text stays.
        if isExpired { return nil }
        if let end = offer.expires, !offer.isCurrent(on: content.asOf) {
            error(
                "expired-offer", "the offer `\(reference)` ended on \(end)",
                hint: hintForEnded(end), at: place,
                related: [RelatedPlace("the offer", at: offer.place)])
            return nil
        }
        return AffiliateLink(
            link: builder.link(to: offer, page: slug, placement: placement), page: path, text: text,
            network: program.link?.network, place: place)
    }

    /// What to do about a link to an offer that has ended: a page that ended with it keeps its text.
    private func hintForEnded(_ end: CivilDate) -> String {
        let other = "link to another offer, take the sentence out"
        return isProgramText
            ? "link to another offer, or take the sentence out" : "\(other), or give the page `expires: \(end)`"
    }

    private func report(_ failure: AffiliateReference.Failure, at place: Place) {
        switch failure {
        case .noProgram:
            error(
                "bad-affiliate-link", "the tracked link names no program", hint: "write `aff:PROGRAM/OFFER`", at: place)
        case .noOffer(let id):
            if let problem = content.catalog.problem(program: id) {
                error(problem.code, problem.message, hint: problem.hint, at: place)
                return
            }
            let offers = content.catalog[id]?.link?.offers ?? []
            error(
                "bad-affiliate-link", "the tracked link names no offer of `\(id)`",
                hint: "write `aff:\(id)/\(offers.first?.id ?? "OFFER")`", at: place)
        case .badPlacement(let text):
            let better = Slug.make(from: text)
            error(
                "bad-placement", "`\(text)` cannot be the name of a placement",
                hint: better.isEmpty
                    ? "write a name of small letters, digits and `-` after `#`, or leave both out"
                    : "write `#\(better)`",
                at: place)
        }
    }
}
