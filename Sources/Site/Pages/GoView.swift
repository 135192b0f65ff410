import Templates

/// A static redirect to an offer (SPEC K5).
struct GoView: TemplateView {
    let frame: Frame
    let head: PageHead
    let disclosures: [TextView]
    /// The tracked link; `nil` once the offer has ended.
    let target: String?
    let label: String
    let program: String

    static let fields = ViewFields<GoView>(
        Frame.fields { $0.frame } + PageHead.fields { $0.head } + Disclosure.fields { $0.disclosures } + [
            .text("target", "The tracked link, unless the offer has ended") { $0.target },
            .text("program_href", "The program's page") { $0.program },
            .text("rel", "What every affiliate link carries") { _ in OfferView.rel },
            .text("label", "The link's text") { $0.label },
        ])
}
