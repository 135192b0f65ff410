import Money
import Programs

extension ExplanationJSON {
    func value(of story: ReversalStory) -> JSONText {
        .object([
            ("earning_row", row(story.earningRow)), ("chargeback", story.chargeback.map(row) ?? .null),
            ("commission", money(story.entry.commission)), ("clears", date(story.entry.clears)),
            ("refund_policy", .string(program.terms[Int(story.entry.terms)].refunds.partial.rawValue)),
            ("step", step(story.step)), ("payout", story.path.map(payout) ?? .null),
        ])
    }

    /// What one row did to a commission.
    func step(_ step: ReversalStep) -> JSONText {
        .object([
            ("id", .string(step.row.id)), ("date", date(step.row.date)), ("type", .string(step.row.type.name)),
            ("amount", money(step.row.amount)), ("taken", money(step.taken)),
            ("exact", step.exact.map { .string($0.text(decimals: program.currency.decimals)) } ?? .null),
            ("reversed_before", money(step.before)), ("reversed_after", money(step.after)),
            ("reversed", money(step.amount)), ("account", .string(step.isFromPending ? "pending" : "available")),
            ("fee", step.fee.map(money) ?? .null),
        ])
    }
}
