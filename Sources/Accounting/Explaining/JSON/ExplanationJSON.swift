import Diagnostics
import Money
import Programs

/// Writes an explanation for programs; Documentation/Explain.md lists the keys.
public struct ExplanationJSON {
    let explanation: Explanation

    /// The JSON of an explanation.
    public init(_ explanation: Explanation) {
        self.explanation = explanation
    }

    var program: Program { explanation.program }

    /// The whole explanation.
    public func value() -> JSONText {
        let (kind, story) = story()
        return .object([
            ("as_of", .string(explanation.asOf.description)),
            (
                "program",
                .object([
                    ("id", .string(program.id)), ("name", .string(program.name)),
                    ("currency", .string(program.currency.code)),
                ])
            ),
            ("row", row(explanation.row)), ("dropped", .list(explanation.dropped.map { .object(Self.place($0)) })),
            ("terms", terms()), ("story", .string(kind)), (kind, story),
            ("bonuses", .list(explanation.bonuses.map(bonus))),
        ])
    }

    private func story() -> (String, JSONText) {
        switch explanation.story {
        case .earning(let story): ("earning", value(of: story))
        case .reversal(let story): ("reversal", value(of: story))
        case .credit(let path):
            ("credit", .object([("amount", money(explanation.row.amount)), ("payout", payout(path))]))
        case .payout(let story): ("payout", value(of: story))
        case .later: ("later", .object([("counts_from", date(explanation.row.date))]))
        }
    }

    /// A row with everything that its record says.
    func row(_ row: ExplainedRow) -> JSONText {
        let texts = ["customer", "subscription", "product", "plan", "of", "sub_id", "note"].map { column in
            (column, JSONText.optional(row.text(column).isEmpty ? nil : row.text(column)))
        }
        return .object(
            [("id", .string(row.id)), ("date", date(row.date)), ("type", .string(row.type.name))]
                + Self.place(row.place) + [
                    ("record", .string(row.record)), ("amount", money(row.amount)),
                    ("states_amount", .flag(row.statesAmount)), ("reported", row.reported.map(money) ?? .null),
                ] + texts)
    }

    private func terms() -> JSONText {
        let terms = program.terms[explanation.terms]
        let source = terms.source.map { source in
            JSONText.object([
                ("title", .string(source.title)), ("url", .optional(source.url)),
                ("retrieved", source.retrieved.map(date) ?? .null), ("note", .optional(source.note)),
            ])
        }
        return .object([("from", date(terms.from))] + Self.place(terms.place) + [("source", source ?? .null)])
    }

    private func bonus(_ bonus: Explanation.Bonus) -> JSONText {
        .object(
            Self.members(of: bonus.bonus.condition, money) + [
                ("amount", money(bonus.amount)), ("payout", payout(bonus.path)),
            ])
    }

    static func place(_ place: Place) -> [(String, JSONText)] {
        [("file", .string(place.file)), ("line", .number(place.line)), ("column", .number(place.column))]
    }

    /// An amount as a decimal string.
    func money(_ minorUnits: Int64) -> JSONText {
        .string(Money(minorUnits: minorUnits, currency: program.currency).description)
    }

    func date(_ date: CivilDate) -> JSONText { .string(date.description) }

    /// A condition's metric, window and threshold.
    static func members(of condition: Condition, _ money: (Int64) -> JSONText) -> [(String, JSONText)] {
        let measure = condition.measure
        let bound = condition.threshold.bound
        let key = if case .moreThan = condition.threshold { "more_than" } else { "at_least" }
        return [
            ("metric", .string(measure.metric.rawValue)), ("counts", .optional(measure.counts?.rawValue)),
            ("within", .optional(measure.window.map(text))),
            (key, measure.metric.isMoney ? money(bound) : .number(Int(bound))),
        ]
    }

    /// A window as terms write it.
    private static func text(_ window: Window) -> String {
        switch window {
        case .months(let count): "\(count) months"
        case .days(let count): "\(count) days"
        case .calendarMonth: "calendar month"
        case .calendarYear: "calendar year"
        }
    }
}
