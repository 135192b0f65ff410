import Templates

/// A call to action with its tracked link.
struct OfferView: TemplateView {
    let title: String
    let text: String
    let href: String
    let label: String
    var note: String?
    var endsLabel: String?
    var endsISO: String?
    var endsDate: String?
    var isOver = false

    /// What every affiliate link carries (K3).
    static let rel = "sponsored nofollow noopener"

    static let fields = ViewFields<OfferView>([
        .text("title", "What is offered") { $0.title },
        .text("text", "A line on it") { $0.text },
        .text("href", "The tracked link") { $0.href },
        .text("rel", "What every affiliate link carries") { _ in OfferView.rel },
        .text("label", "The button's text") { $0.label },
        .text("note", "A remark below") { $0.note },
        .text("ends_label", "Until, or Ended") { $0.endsLabel },
        .text("ends_iso", "The last day as YYYY-MM-DD") { $0.endsISO },
        .text("ends_date", "The last day in words") { $0.endsDate },
        .flag("is_over", "Whether the offer has ended") { $0.isOver },
    ])
}
