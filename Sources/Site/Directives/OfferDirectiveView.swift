import Content
import Programs
import Templates

/// What an `offer` directive shows: a call to action with its tracked link, and the author's own bonus.
struct OfferDirectiveView: TemplateView {
    let offer: OfferView
    /// The text as HTML, in blocks; `nil` where the offer's own summary stands there.
    let body: String?
    let bonus: String?

    init(_ directive: OfferDirective, program: Program?) {
        let offer = program?.link?.offer(directive.offer.offer)
        let isOver = directive.link == nil
        self.offer = OfferView(
            title: directive.title ?? offer?.name ?? "",
            text: directive.text == nil ? offer?.summary ?? program?.summary ?? "" : "",
            href: directive.link?.url ?? "", label: directive.label ?? "Go to \(program?.name ?? "")",
            note: isOver ? nil : offer.map(OfferViews.note),
            endsLabel: offer?.expires == nil ? nil : isOver ? "Ended" : "Until",
            endsISO: offer?.expires?.description, endsDate: offer?.expires.map(Words.date), isOver: isOver)
        body = directive.text.map(\.blocks)
        bonus = directive.bonus.map(\.blocks)
        plainText = [self.offer.title, self.offer.text, directive.text?.text ?? "", directive.bonus?.text ?? ""]
            .filter { !$0.isEmpty }.joined(separator: "\n")
    }

    /// The words of it, for search.
    let plainText: String

    static let fields = ViewFields<OfferDirectiveView>(
        OfferView.fields.all.map { $0.lifted { $0.offer } } + [
            .html("body", "The author’s text in place of the offer’s own") { $0.body },
            .html("bonus", "What the author adds for those who buy") { $0.bonus },
        ])
}
