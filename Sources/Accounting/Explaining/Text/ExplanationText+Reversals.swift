import Ledger
import Money
import Programs

/// What was taken back and given back.
extension ExplanationText {
    func reversalsSection(_ story: EarningStory) -> StorySection {
        let entry = story.entry
        guard !story.reversals.isEmpty else { return StorySection("reversals", ["none"]) }
        var section = StorySection("reversals", [policy(entry)])
        for step in story.reversals {
            section.add("\(step.row.date) \(step.row.type.name) \(visible(step.row.id)): \(quantity(step))", depth: 1)
            for line in lines(of: step, entry, rowAmount: row.amount) { section.add(line, depth: 3) }
        }
        let left = entry.commission - entry.reversed
        section.add("left: \(amount(entry.commission)) − \(amount(entry.reversed)) = \(amount(left))")
        return section
    }

    func sections(of story: ReversalStory) -> [StorySection] {
        let target = story.earningRow
        var acts = StorySection("acts on")
        if let chargeback = story.chargeback {
            acts.add("\(reference(chargeback)) of \(amount(chargeback.amount)), which took back")
        }
        acts.add("\(reference(target)) of \(amount(target.amount))")
        acts.add("that earned \(amount(story.entry.commission)), clearing on \(story.entry.clears)")
        let stated = row.statesAmount ? "" : "; the row states no amount, so it is for all that was left (L3)"
        var reverses = StorySection("reverses", [policy(story.entry)])
        for line in lines(of: story.step, story.entry, rowAmount: target.amount) { reverses.add(line) }
        var sections = [acts, StorySection("amount", [quantity(story.step) + stated]), reverses]
        if let path = story.path {
            let change = (story.step.isFromPending ? 0 : -story.step.amount) + (story.step.fee ?? 0)
            sections.append(payoutSection(path, amount: change))
        }
        return sections
    }

    private func reference(_ row: ExplainedRow) -> String {
        "\(visible(row.id)), \(row.type.name) of \(row.date), \(row.place)"
    }

    private func policy(_ entry: Entry) -> String {
        let terms = program.terms[Int(entry.terms)]
        let words =
            switch terms.refunds.partial {
            case .proportional: "a refund takes back the same share of the commission"
            case .void: "any refund takes back the whole commission"
            case .keep: "only a full refund takes back the commission"
            }
        return "\(words) (C1, partial: \(terms.refunds.partial.rawValue))"
    }

    private func quantity(_ step: ReversalStep) -> String {
        step.row.type == .reinstatement
            ? "gives back \(amount(step.row.amount))" : "takes back \(amount(step.row.amount))"
    }

    /// How much of the amount is gone, the arithmetic, where it moved, and the fee.
    private func lines(of step: ReversalStep, _ entry: Entry, rowAmount: Int64) -> [String] {
        var lines: [String] = []
        if rowAmount > 0 {
            lines.append("taken back so far: \(amount(step.taken)) of \(amount(rowAmount))")
        }
        lines.append(arithmetic(step, entry, rowAmount: rowAmount))
        lines.append(movement(step, entry))
        if let fee = step.fee {
            lines.append(
                fee < 0
                    ? "fee of \(amount(-fee)) taken from available (C3)"
                    : "fee of \(amount(fee)) given back to available (C3)")
        }
        return lines
    }

    private func arithmetic(_ step: ReversalStep, _ entry: Entry, rowAmount: Int64) -> String {
        if let exact = step.exact {
            let product = "\(amount(entry.commission)) × \(amount(step.taken)) ÷ \(amount(rowAmount))"
            return "reversed in all: " + equation(product, exact, step.after)
        }
        let total = amount(step.after)
        if step.after == entry.commission { return "reversed in all: \(total), the whole commission" }
        return "reversed in all: \(total)"
    }

    private func movement(_ step: ReversalStep, _ entry: Entry) -> String {
        let account = step.isFromPending ? "pending" : "available"
        let side = step.isFromPending ? "before" : "not before"
        let difference = "\(amount(step.after)) − \(amount(step.before)) before it = \(amount(step.amount))"
        guard step.amount != 0 else { return "\(difference): nothing moves" }
        let direction = step.amount > 0 ? "out of" : "back to"
        return
            "\(difference), \(direction) \(account): \(step.row.date) is \(side) the clearing date \(entry.clears) (C2)"
    }
}
