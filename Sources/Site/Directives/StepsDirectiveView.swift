import Content
import Templates

/// What a `steps` directive shows.
struct StepsDirectiveView: TemplateView {
    let steps: [Step]

    init(_ directive: StepsDirective) {
        steps = directive.steps.map { Step(title: $0.title.html, body: $0.text?.blocks) }
        plainText = directive.steps.flatMap { [$0.title.text, $0.text?.text ?? ""] }.filter { !$0.isEmpty }
            .joined(separator: "\n")
    }

    /// The words of it, for search.
    let plainText: String

    /// One step.
    struct Step: TemplateView {
        let title: String
        let body: String?

        static let fields = ViewFields<Step>([
            .html("title", "What to do") { $0.title },
            .html("body", "More on it") { $0.body },
        ])
    }

    static let fields = ViewFields<StepsDirectiveView>([
        .list("steps", "The steps in order", Step.self) { $0.steps }
    ])
}
