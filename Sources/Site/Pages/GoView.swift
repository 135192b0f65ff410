import Templates

/// A static redirect to an offer (SPEC K5).
struct GoView: TemplateView {
    let frame: Frame
    let head: PageHead
    let disclosures: [TextView]
    let target: String
    let label: String

    static let fields = ViewFields<GoView>(
        Frame.fields { $0.frame } + PageHead.fields { $0.head } + Disclosure.fields { $0.disclosures } + [
            .text("target", "The tracked link") { $0.target },
            .text("rel", "What every affiliate link carries") { _ in OfferView.rel },
            .text("label", "The link's text") { $0.label },
        ])
}
