import Templates

/// A label and what it stands for.
struct FactView: TemplateView {
    let label: String
    let text: String
    let detail: String?

    init(_ label: String, _ text: String, detail: String? = nil) {
        self.label = label
        self.text = text
        self.detail = detail
    }

    static let fields = ViewFields<FactView>([
        .text("label", "What it is") { $0.label },
        .text("text", "What it comes to") { $0.text },
        .text("detail", "A remark, such as the currency") { $0.detail },
    ])
}
