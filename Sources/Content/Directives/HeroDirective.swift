import Diagnostics
import YAMLReading

/// What a page begins with: a title, a few words, a picture, and a button that leads on.
public struct HeroDirective: Sendable {
    /// The title.
    public let title: String
    /// A few words below it.
    public let text: DirectiveText?
    /// The picture.
    public let image: DirectiveImage?
    /// Where its button leads.
    public let action: Action
    /// What stands on the button; `nil` for the words that an offer has anyway.
    public let label: String?
    /// Whether its title is the heading of the whole page, as that of the first hero of a landing page is.
    public let isHeading: Bool

    /// The program whose offer its button leads to, if it does.
    public var program: String? {
        if case .offer(let offer, _) = action { offer.program } else { nil }
    }

    /// Where a button leads.
    public enum Action: Sendable {
        /// To an offer, with its tracked link unless offer or page are over (SPEC K1).
        case offer(OfferReference, AffiliateLink?)
        /// To a page of the site or another address; `rel` is for those of other sites.
        case link(href: String, rel: String?)
    }

    static func read(_ reader: inout MappingReader, _ page: DirectiveReader) -> HeroDirective? {
        let isHeading = page.hooks.takeHeading()
        let title = reader.required("title", .nonEmptyText)
        let text = reader.optional("text", page.markdown)
        let image = image(&reader, page)
        let label =
            reader.has("link")
            ? reader.required("label", .nonEmptyText) : reader.optional("label", .nonEmptyText)
        let action = action(&reader, page, label ?? title ?? "")
        guard let title, let action else { return nil }
        return HeroDirective(
            title: title, text: text, image: image, action: action, label: label, isHeading: isHeading)
    }

    private static func image(_ reader: inout MappingReader, _ page: DirectiveReader) -> DirectiveImage? {
        let alt =
            reader.has("image")
            ? reader.required(
                "alt", .nonEmptyText, hint: "add `alt: …`, which says what the picture shows to those who do not see it"
            )
            : reader.optional("alt", .nonEmptyText)
        return reader.optional("image", page.image(alt: alt ?? ""))
    }

    private static func action(
        _ reader: inout MappingReader, _ page: DirectiveReader, _ text: String
    ) -> Action? {
        let placement = reader.optional("placement", .placement)
        let offer = reader.optional("offer", page.offer)
        let link = reader.optional("link", page.link)
        switch (reader.entry("offer"), reader.entry("link")) {
        case (nil, nil):
            reader.missing(
                anyOf: ["offer", "link"], "exactly-one", "`hero` leads nowhere: it has neither `offer` nor `link`",
                hint: "add `offer: PROGRAM/OFFER`, or `link: …` with the path of a page's file")
            return nil
        case (.some, let other?):
            page.report.error(
                "exactly-one", "`hero` has both `offer` and `link`, and one button", hint: "keep one of the two",
                at: other.place)
            return nil
        default: break
        }
        if let link { return link }
        return offer.map { .offer($0, page.link(to: $0, placement: placement ?? "hero", text: text)) }
    }
}
