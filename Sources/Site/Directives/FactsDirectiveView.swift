import Content
import Programs
import Templates

/// What a `facts` directive shows: the card of a program's terms in force.
struct FactsDirectiveView: TemplateView {
    let program: LinkView
    let summary: String?
    let facts: [FactView]
    let source: TermsSourceView

    init(_ directive: FactsDirective, program: Program, terms: Terms, href: String) {
        let all = TermsFacts(program: program, terms: terms)
        self.program = LinkView(label: program.name, href: href)
        summary = program.summary
        facts = directive.show.map { all.card($0) } ?? FactsDirective.Fact.allCases.flatMap(all.facts)
        source = TermsSourceView(terms: terms)
    }

    /// The words of it, for search.
    var plainText: String { ([program.label] + facts.map { "\($0.label): \($0.text)" }).joined(separator: "\n") }

    static let fields = ViewFields<FactsDirectiveView>(
        [
            .text("name", "The program's name") { $0.program.label },
            .text("href", "Its page") { $0.program.href },
            .text("summary", "A line on it") { $0.summary },
            .list("facts", "The terms as a person reads them", FactView.self) { $0.facts },
        ] + TermsSourceView.fields { $0.source })
}
