import Diagnostics
import Money
import Programs

/// Writes an explanation for a person, section by section, at most eighty columns wide.
public struct ExplanationText {
    let explanation: Explanation
    let prose: TermsProse
    private let colored: Bool

    private static let width = 80

    /// The text of an explanation, for a terminal with colors or for plain text.
    public init(_ explanation: Explanation, colored: Bool = false) {
        self.explanation = explanation
        self.colored = colored
        prose = TermsProse(currency: explanation.program.currency)
    }

    var program: Program { explanation.program }
    var row: ExplainedRow { explanation.row }

    /// The text, ending in a line end.
    public func render() -> String {
        let title = visible("\(row.id): \(row.type.name) of \(row.date), \(program.name) (\(program.id))")
        let sections = [rowSection(), termsSection()] + storySections() + explanation.bonuses.map(bonusSection)
        return (colored ? "\u{1B}[1m\(title)\u{1B}[0m" : title) + "\nas of \(explanation.asOf)\n\n"
            + sections.map { $0.render(width: Self.width, colored: colored) }.joined()
    }

    private func storySections() -> [StorySection] {
        switch explanation.story {
        case .earning(let story): sections(of: story)
        case .reversal(let story): sections(of: story)
        case .credit(let path): [creditSection(), payoutSection(path, amount: row.amount)]
        case .payout(let story): [runSection(story)]
        case .later:
            [
                StorySection(
                    "left out",
                    ["it is dated after \(explanation.asOf), and counts from its date on (L5): --as-of \(row.date)"])
            ]
        }
    }

    private func rowSection() -> StorySection {
        var section = StorySection("row", ["\(row.place)"])
        for line in row.record.split(whereSeparator: \.isNewline) { section.add(visible(String(line))) }
        for place in explanation.dropped {
            section.add("stands again at \(place), the same in every column: that record was dropped (L2)")
        }
        return section
    }

    private func termsSection() -> StorySection {
        let terms = program.terms[explanation.terms]
        var section = StorySection("terms", ["in force since \(terms.from), \(terms.place)"])
        guard let source = terms.source else {
            section.add("no source is given")
            return section
        }
        section.add("source: \(visible(source.title))" + (source.retrieved.map { ", retrieved \($0)" } ?? ""))
        if let url = source.url { section.add(visible(url)) }
        return section
    }

    private func creditSection() -> StorySection {
        StorySection(
            "credited", ["\(amount(row.amount)) on \(row.date): it goes straight to available, without a hold (H3)"])
    }

    private func bonusSection(_ bonus: Explanation.Bonus) -> StorySection {
        var section = StorySection("bonus", [prose.condition(bonus.bonus.condition)])
        section.add("this row is the first that meets it: \(amount(bonus.amount)) is credited on \(row.date) (H4)")
        if !bonus.path.stops.isEmpty { section.lines += payoutSection(bonus.path, amount: bonus.amount).lines }
        return section
    }

    /// An amount with the currency's decimals, as `report` prints it.
    func amount(_ minorUnits: Int64) -> String {
        Money(minorUnits: minorUnits, currency: program.currency).description
    }

    /// A tier's name with its id.
    func name(of tier: Tier) -> String {
        tier.name == tier.id ? tier.id : "\(tier.name) (\(tier.id))"
    }

    /// The text without what would move the cursor or change the terminal's colors.
    func visible(_ text: String) -> String { TerminalText.visible(text) }
}
