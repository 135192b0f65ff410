import Content
import Programs
import Templates

/// What a `hero` directive shows: a title, a few words, a picture and a button.
struct HeroDirectiveView: TemplateView {
    let title: String
    let isHeading: Bool
    let body: String?
    let image: ImageView?
    /// Where the button leads; `nil` once the offer or the page is over.
    let href: String?
    let rel: String?
    let label: String
    let note: String?

    init(_ directive: HeroDirective, program: Program?) {
        title = directive.title
        isHeading = directive.isHeading
        body = directive.text.map(\.blocks)
        image = directive.image.map(ImageView.init)
        switch directive.action {
        case .link(let href, let rel):
            (self.href, self.rel, note) = (href, rel, nil)
            label = directive.label ?? directive.title
        case .offer(let reference, let link):
            href = link?.url
            rel = link.map { _ in OfferView.rel }
            label = directive.label ?? "Go to \(program?.name ?? "")"
            let offer = program?.link?.offer(reference.offer)
            note = link == nil ? "This offer has ended." : offer.map(OfferViews.note)
        }
        plainText = [title, directive.text?.text ?? ""].filter { !$0.isEmpty }.joined(separator: "\n")
    }

    /// The words of it, for search.
    let plainText: String

    static let fields = ViewFields<HeroDirectiveView>([
        .text("title", "The title") { $0.title },
        .flag("is_heading", "Whether the title is the heading of the whole page") { $0.isHeading },
        .html("body", "A few words below it") { $0.body },
        .object("image", "The picture", ImageView.self) { $0.image },
        .flag("has_image", "Whether there is a picture") { $0.image != nil },
        .text("href", "Where the button leads, unless the offer has ended") { $0.href },
        .text("rel", "What the link carries") { $0.rel },
        .text("label", "The button's text") { $0.label },
        .text("note", "A remark below: that the link is an affiliate link, or that the offer has ended") { $0.note },
    ])
}
