import Content
import Money
import Programs

/// Builds calls to action with their tracked links.
struct OfferViews {
    let site: SiteContext

    /// An offer with its tracked link; without one it is shown as over.
    private func view(_ offer: Offer, of program: Program, link: AffiliateLink?) -> OfferView {
        let isOver = link == nil
        return OfferView(
            title: offer.name, text: offer.summary ?? program.summary ?? "", href: link?.url ?? "",
            label: "Go to \(program.name)",
            note: isOver ? nil : Self.note(offer),
            endsLabel: offer.expires == nil ? nil : isOver ? "Ended" : "Until",
            endsISO: offer.expires?.description, endsDate: offer.expires.map(Words.date), isOver: isOver)
    }

    /// What stands below an offer: its code, and that the link is an affiliate link.
    static func note(_ offer: Offer) -> String {
        let code = offer.code.map { "Use the code \($0). " } ?? ""
        return code + "Affiliate link: it pays this site a commission and costs you nothing extra."
    }

    /// The offer that a promotional page names, or none.
    func offers(of page: Page) -> [OfferView] {
        guard let reference = page.offer, page.section.isPromotional, !page.isExpired,
            let program = site.program(reference.program), let offer = program.link?.offer(reference.offer)
        else { return [] }
        return [view(offer, of: program, link: Self.link(of: page, in: site.content))]
    }

    /// All offers of a program, as its page shows them.
    func offers(of program: Program) -> [OfferView] {
        (program.link?.offers ?? []).map { offer in
            view(offer, of: program, link: Self.link(to: offer, of: program, in: site.content))
        }
    }

    /// The link on the card of the offer that a promotional page names.
    static func link(of page: Page, in content: SiteContent) -> AffiliateLink? {
        guard page.section.isPromotional else { return nil }
        return page.offer.flatMap {
            content.affiliateLink(to: $0, from: page, placement: "card", at: page.place(of: "offer"))
        }
    }

    /// The link on the card of an offer on its program's page.
    static func link(to offer: Offer, of program: Program, in content: SiteContent) -> AffiliateLink? {
        content.affiliateLink(
            to: OfferReference(program: program.id, offer: offer.id), page: "/programs/\(program.id)/",
            slug: program.id, placement: "offer-\(offer.id)", text: offer.name, at: offer.place)
    }

    /// Every link that templates put beside the texts, so that sub-ids lead back to them (SPEC K2).
    static func links(_ content: SiteContent, _ programs: [Program]) -> [AffiliateLink] {
        content.pages.compactMap { link(of: $0, in: content) }
            + programs.flatMap { program in
                (program.link?.offers ?? []).compactMap { link(to: $0, of: program, in: content) }
            }
    }

    /// What Amazon asks for wherever a link leads there.
    static let amazonSentence = "As an Amazon Associate I earn from qualifying purchases."

    /// What has to stand before affiliate links (SPEC K4).
    func disclosures(_ isNeeded: Bool, hasAmazon: Bool = false) -> [TextView] {
        guard isNeeded else { return [] }
        let own = TextView(
            text: site.settings.disclosure.text
                ?? "This page has affiliate links: if you buy through them, this site earns a commission. You pay the same."
        )
        return hasAmazon ? [own, TextView(text: Self.amazonSentence)] : [own]
    }
}
