import Content
import Templates

/// What a `faq` directive shows: questions that open to their answers.
struct FAQDirectiveView: TemplateView {
    let questions: [Question]

    /// The questions, each with a name that is not among `taken`, to which it is added.
    init(_ directive: FAQDirective, taken: inout Set<String>) {
        questions = directive.questions.map { asked in
            let base = asked.slug.isEmpty ? "question" : asked.slug
            var (anchor, number) = (base, 1)
            while !taken.insert(anchor).inserted {
                number += 1
                anchor = "\(base)-\(number)"
            }
            let question = asked.question
            return Question(
                anchor: anchor, title: question.isInline ? question.html : Escape.markup(question.text),
                body: asked.answer.blocks)
        }
        plainText = directive.questions.flatMap { [$0.question.text, $0.answer.text] }.joined(separator: "\n")
    }

    /// The words of it, for search.
    let plainText: String

    /// A question with its answer.
    struct Question: TemplateView {
        let anchor: String
        let title: String
        let body: String

        static let fields = ViewFields<Question>([
            .text("anchor", "A name for links to the question, unique on the page") { $0.anchor },
            .html("title", "The question") { $0.title },
            .html("body", "The answer") { $0.body },
        ])
    }

    static let fields = ViewFields<FAQDirectiveView>([
        .list("questions", "The questions in order", Question.self) { $0.questions }
    ])
}
