import YAMLReading

/// Numbered steps.
public struct StepsDirective: Sendable {
    /// The steps in order; never empty.
    public let steps: [Step]

    /// A step: what to do, and more on it.
    public struct Step: Sendable {
        /// What to do.
        public let title: DirectiveText
        /// More on it.
        public let text: DirectiveText?
    }

    /// The steps: each a text, or a mapping of `title` and `text`.
    static func read(_ node: YAMLNode, _ page: DirectiveReader) -> StepsDirective? {
        let step = FieldType<Step> { node, name, report in
            if node.text != nil {
                return page.markdown.read(node, name, report).map { Step(title: $0, text: nil) }
            }
            return FieldType<Step>.mapping(called: "a step") { reader in
                let title = reader.required("title", page.markdown)
                let text = reader.optional("text", page.markdown)
                return title.map { Step(title: $0, text: text) }
            }.read(node, name, report)
        }
        let steps = FieldType<[Step]>.list(of: step).read(node, "steps", page.report)
        if let steps, steps.isEmpty, !page.report.hasErrors {
            page.report.error("empty", "there are no steps", hint: "write a line `- …` for each", at: node.place)
        }
        return steps.flatMap { $0.isEmpty ? nil : StepsDirective(steps: $0) }
    }
}
