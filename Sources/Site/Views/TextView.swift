import Templates

/// A text among others: a paragraph, a step, a rate.
struct TextView: TemplateView {
    let text: String

    static let fields = ViewFields<TextView>([.text("text", "The text") { $0.text }])
}
