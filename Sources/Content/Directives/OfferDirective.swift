import Programs
import YAMLReading

/// A call to action: an offer with its tracked link, its last day and a bonus of one's own (SPEC K1).
public struct OfferDirective: Sendable {
    /// The offer.
    public let offer: OfferReference
    /// Its tracked link; `nil` once the offer or the page is over.
    public let link: AffiliateLink?
    /// What stands above the text instead of the offer's name.
    public let title: String?
    /// What stands there instead of the offer's summary.
    public let text: DirectiveText?
    /// What stands on the button instead of the program's name.
    public let label: String?
    /// What the author adds for those who buy through the link.
    public let bonus: DirectiveText?

    static func read(_ reader: inout MappingReader, _ page: DirectiveReader) -> OfferDirective? {
        let offer = reader.required("offer", page.offer)
        let placement = reader.optional("placement", .placement)
        let title = reader.optional("title", .nonEmptyText)
        let text = reader.optional("text", page.markdown)
        let label = reader.optional("label", .nonEmptyText)
        let bonus = reader.optional("bonus", page.markdown)
        guard let offer else { return nil }
        return OfferDirective(
            offer: offer, link: page.link(to: offer, placement: placement ?? "offer", text: label ?? title ?? ""),
            title: title, text: text, label: label, bonus: bonus)
    }
}
