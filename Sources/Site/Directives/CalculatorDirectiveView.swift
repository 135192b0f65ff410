import Templates

/// What a `calculator` directive shows: some scenarios in a table, and for pages with script all of them to choose
/// from.
struct CalculatorDirectiveView: TemplateView {
    let choices: [Choice]
    /// What all choices come to, a JSON text that is safe inside a script element.
    let data: String
    /// What the scenario that is shown first comes to.
    let result: String
    let chosen: [TableView]
    let chosenAssumptions: [TextView]
    let tables: [TableView]
    let tableAssumptions: [TextView]
    let assumptions: [TextView]

    /// Something that readers choose.
    struct Choice: TemplateView {
        /// Which of the three it is, from 0 on.
        let number: Int
        let label: String
        let options: [Option]

        static let fields = ViewFields<Choice>([
            .text("number", "Which of the three choices it is, from 0 on") { String($0.number) },
            .text("label", "What is chosen") { $0.label },
            .list("options", "What there is to choose from", Option.self) { $0.options },
        ])
    }

    /// One of the things to choose from.
    struct Option: TemplateView {
        let text: String
        let isChosen: Bool

        static let fields = ViewFields<Option>([
            .text("text", "The choice in words") { $0.text },
            .flag("is_chosen", "Whether it is chosen at first") { $0.isChosen },
        ])
    }

    /// The words of it, for search.
    var plainText: String {
        (tables.map(\.caption) + (tableAssumptions + assumptions).map(\.text)).joined(separator: "\n")
    }

    static let fields = ViewFields<CalculatorDirectiveView>([
        .list("choices", "What readers choose, where there is more than one thing to choose from", Choice.self) {
            $0.choices
        },
        .html("data", "What all choices come to, for the script") { $0.data },
        .text("result", "What the scenario that is chosen at first comes to") { $0.result },
        .list("chosen", "That scenario in tables, one a currency, for the script to change", TableView.self) {
            $0.chosen
        },
        .list("chosen_assumptions", "What that scenario supposes: customers with price, and who stays", TextView.self) {
            $0.chosenAssumptions
        },
        .list("tables", "The scenarios that are shown without a script, in tables, one a currency", TableView.self) {
            $0.tables
        },
        .list("table_assumptions", "What those suppose", TextView.self) { $0.tableAssumptions },
        .list("assumptions", "What all of them suppose, and what is left out", TextView.self) { $0.assumptions },
    ])
}
