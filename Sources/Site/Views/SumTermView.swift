import Templates

/// A term of the sum that a reader can check by head.
struct SumTermView: TemplateView {
    let label: String
    /// `+`, `−`, `=` or nothing for the first.
    let sign: String?
    let text: String
    let isNegative: Bool
    let isResult: Bool

    static let fields = ViewFields<SumTermView>([
        .text("label", "What the term is") { $0.label },
        .text("sign", "How it enters the sum") { $0.sign },
        .text("text", "The amount") { $0.text },
        .flag("is_negative", "Whether the amount is below zero") { $0.isNegative },
        .flag("is_result", "Whether it is what the others come to") { $0.isResult },
    ])
}
