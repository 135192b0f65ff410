import Money
import Programs
import Templates

/// The time that a statement is about. Fields that views share.
struct Period: Sendable {
    let first: CivilDate
    let last: CivilDate
    let asOf: CivilDate
    let isProvisional: Bool

    static func fields<View: Sendable>(_ period: @escaping @Sendable (View) -> Period) -> [ViewField<View>] {
        [
            .flag("is_provisional", "Whether the figures may still change") { period($0).isProvisional },
            .text("state", "Closed or Provisional") { period($0).isProvisional ? "Provisional" : "Closed" },
            .text("from_date", "The first day in words") { Words.date(period($0).first) },
            .text("from_iso", "The first day as YYYY-MM-DD") { period($0).first.description },
            .text("to_date", "The last day in words") { Words.date(period($0).last) },
            .text("to_iso", "The last day as YYYY-MM-DD") { period($0).last.description },
            .text("as_of_date", "The day as of which all is stated, in words") { Words.date(period($0).asOf) },
            .text("as_of_iso", "That day as YYYY-MM-DD") { period($0).asOf.description },
        ]
    }
}
