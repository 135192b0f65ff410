import Diagnostics
import Money
import YAMLReading

/// Reads the entries of `terms` (SPEC §4). One reader is for one program: it remembers what can only be checked when
/// all entries are read.
final class TermsReader {
    let currency: Currency?
    let report: FieldReport
    /// Where `commission` is a metric of a tier's needs, in any entry (SPEC T4).
    var commissionNeeds: [Place] = []

    /// A reader for amounts in the program's currency; without one, amounts are passed over, as nothing is built.
    init(currency: Currency?, report: FieldReport) {
        self.currency = currency
        self.report = report
    }

    /// The entries in order, or `nil` where one cannot be read; what is wrong is in the report.
    func terms(of program: inout MappingReader) -> [Terms]? {
        let count = program.entry("terms").map { Self.itemCount($0.value) } ?? 0
        guard
            let entries = program.required(
                "terms",
                .nonEmptyList(of: .mapping(called: "an entry of `terms`") { self.entry(&$0, ofSeveral: count > 1) }),
                hint: "state what the program pays, from which day on")
        else { return nil }
        checkOrder(entries)
        checkMonthEnd(entries)
        return entries.count == count ? entries.map(\.terms) : nil
    }

    /// An amount in minor units of the program's currency.
    func amount(_ range: FieldType<Money>.MoneyRange) -> FieldType<Int64> {
        guard let currency else { return FieldType<YAMLNode>.anything.map { _, _, _, _ in 0 } }
        return FieldType<Money>.money(currency, range).map { amount, _, _, _ in amount.minorUnits }
    }

    private struct Entry {
        let terms: Terms
        let fromPlace: Place
    }

    private func entry(_ reader: inout MappingReader, ofSeveral several: Bool) -> Entry? {
        let fromPlace = reader.entry("from")?.value.place ?? reader.place
        let from = reader.required("from", .date, hint: "add the first day on which the terms are in force")
        let source = reader.optional("source", Self.source)
        let cookie = reader.optional("cookie", Self.cookie)
        let tierCount = reader.entry("tiers").map { Self.itemCount($0.value) } ?? 0
        let policy = tierPolicy(&reader, mustBeStated: several || tierCount > 1)
        let tiers = reader.required("tiers", tiers)
        let hold = reader.required(
            "hold", Self.hold, hint: "state how long commissions stay pending, such as `hold: {days: 30}`")
        let refunds = reader.optional("refunds", self.refunds) ?? .standard
        let bonuses = reader.optional("bonuses", self.bonuses) ?? []
        let payout = reader.optional("payout", self.payout)
        let forbids = reader.optional("forbids", Self.forbids) ?? []
        guard let from, let policy, let tiers, let hold else { return nil }
        let terms = Terms(
            from: from, source: source, cookieDays: cookie, tierPolicy: policy, tiers: tiers, hold: hold,
            refunds: refunds, bonuses: bonuses, payout: payout, forbids: forbids, place: reader.place)
        return Entry(terms: terms, fromPlace: fromPlace)
    }

    private func checkOrder(_ entries: [Entry]) {
        for (earlier, later) in zip(entries, entries.dropFirst()) where later.terms.from <= earlier.terms.from {
            let same = later.terms.from == earlier.terms.from
            report.error(
                "unordered",
                same ? "two entries are in force from \(later.terms.from)" : "overlapping or unordered dates",
                hint: "put the entries of `terms` in order of `from`, each day once", at: later.fromPlace,
                related: [RelatedPlace("the entry before it is from \(earlier.terms.from)", at: earlier.fromPlace)])
        }
    }

    /// SPEC T4: under month-end, the tiers of a month and the commissions of its rows would each need the other first.
    private func checkMonthEnd(_ entries: [Entry]) {
        guard let entry = entries.first(where: { $0.terms.tierPolicy.review == .monthEnd }) else { return }
        for place in commissionNeeds {
            report.error(
                "commission-at-month-end", "tiers cannot depend on `commission` under `review: month-end`",
                hint: "use the metric `sales`, or `review: month-start`", at: place,
                related: [RelatedPlace("reviewed at month-end by these terms", at: entry.terms.place)])
        }
    }

    static func itemCount(_ node: YAMLNode) -> Int {
        if case .list(let items) = node.content { items.count } else { 0 }
    }
}
