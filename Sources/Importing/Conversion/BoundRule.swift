/// A rule of a profile, with the positions of its columns in one export.
struct BoundRule {
    let action: RowRule.Action
    /// The positions of each field's columns.
    let fields: [ImportField: [Int]]
    let constants: [ImportField: String]
    private let conditions: [(position: Int, condition: RowRule.Condition)]
    private let sign: RowRule.Sign?

    init(_ rule: RowRule, profile: ImportProfile, columns: ColumnMap) {
        action = rule.action
        constants = rule.constants
        sign = rule.sign
        conditions = rule.conditions.compactMap { condition in
            columns.positions(condition.source).first.map { ($0, condition) }
        }
        fields = profile.columns.merging(rule.columns) { $1 }.filter { !$0.value.headers.isEmpty }
            .mapValues { columns.positions($0) }
    }

    /// Whether the rule must know the amount's sign to decide.
    var asksForSign: Bool { sign != nil }

    /// Whether a record's texts and its amount's sign fulfill the conditions.
    func holds(sign found: () -> RowRule.Sign?, text: (_ position: Int) -> String) -> Bool {
        conditions.allSatisfy { $0.condition.holds(text($0.position)) } && (sign == nil || sign == found())
    }
}
