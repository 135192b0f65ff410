import Ledger
import Money

/// What an export says otherwise than the row that is there: of all that the profile finds in the export, and the row's
/// file has a column for. What the export leaves empty is no change, nor is another note.
struct RowComparison {
    /// What changed, the amount first, with the field that shows it.
    private(set) var changes: [(field: ImportField, message: String)] = []
    /// What a refund would have to take back for the row to be what the export says; `nil` where none can.
    private(set) var refund: Int64?
    /// How much less commission is reported, which is below zero; `nil` where it is the same.
    private(set) var reportedDifference: Int64?

    init(_ old: KnownRow, _ row: ExportRow, currency: Currency) {
        let format = { (value: Int64) in DecimalText.format(value, decimals: currency.decimals) }
        if old.type != row.type { changes.append((.id, "it was a \(old.type.name), and is a \(row.type.name)")) }
        if let date = row.date, date != old.date { changes.append((.date, "the date was \(old.date), and is \(date)")) }
        for field in ImportField.texts where field != .note && old.fields.contains(field) {
            let was = old.texts[field] ?? ""
            guard let text = row.texts[field], text != was else { continue }
            changes.append((field, "`\(field.rawValue)` was \(Text.quoted(was)), and is \(Text.quoted(text))"))
        }
        let isOnlyMoney = changes.isEmpty
        var saysReport = true
        if old.fields.contains(.reported), let reported = row.reported, Int128(reported) != old.lastReported {
            let was = old.lastReported.map { format(Int64(clamping: $0)) } ?? "empty"
            changes.append((.reported, "`reported` was \(was), and is \(format(reported))"))
            reportedDifference = old.lastReported.flatMap { Int64(exactly: Int128(reported) - $0) }
            saysReport = (reportedDifference ?? 1) < 0
        }
        guard let amount = row.amount, amount != old.lastAmount else { return }
        changes.insert((.amount, "the amount was \(format(old.lastAmount)), and is \(format(amount))"), at: 0)
        if isOnlyMoney, saysReport, old.type.isEarning, amount >= 0, amount < old.lastAmount {
            refund = old.lastAmount - amount
        }
    }
}
