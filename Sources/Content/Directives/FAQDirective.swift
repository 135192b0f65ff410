import YAMLReading

/// Questions with their answers.
public struct FAQDirective: Sendable {
    /// The questions in order; never empty.
    public let questions: [Question]

    /// A question with its answer.
    public struct Question: Sendable {
        /// The question.
        public let question: DirectiveText
        /// Its answer.
        public let answer: DirectiveText
        /// What a link may name the question by, of small letters, digits and `-`; empty for a question without any
        /// Latin letter or digit. Two questions may have the same.
        public let slug: String
    }

    /// The questions: a list of mappings of `question` and `answer`.
    static func read(_ node: YAMLNode, _ page: DirectiveReader) -> FAQDirective? {
        let question = FieldType<Question>.mapping(called: "a question") { reader in
            let question = reader.required("question", page.markdown)
            let answer = reader.required("answer", page.markdown)
            guard let question, let answer else { return nil }
            return Question(question: question, answer: answer, slug: Slug.make(from: question.text))
        }
        let questions = FieldType<[Question]>.list(of: question).read(node, "faq", page.report)
        if let questions, questions.isEmpty, !page.report.hasErrors {
            page.report.error(
                "empty", "there are no questions", hint: "write `- question: …` with `answer: …` for each",
                at: node.place)
        }
        return questions.flatMap { $0.isEmpty ? nil : FAQDirective(questions: $0) }
    }
}
