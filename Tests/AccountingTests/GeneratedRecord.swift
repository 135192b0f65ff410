import Ledger
import Money

/// A record of a generated ledger.
struct GeneratedRecord {
    static let columns = [
        "id", "date", "type", "customer", "subscription", "product", "plan", "amount", "of", "reported",
    ]

    let id: String
    let date: CivilDate
    let type: RowType
    var customer = ""
    var subscription = ""
    var product = ""
    var plan = ""
    var amount = ""
    var of = ""
    var reported = ""

    /// The record's fields in the order of the given columns, which are some of `columns`.
    func line(_ columns: [String] = columns) -> String {
        let fields = [
            "id": id, "date": date.description, "type": type.name, "customer": customer, "subscription": subscription,
            "product": product, "plan": plan, "amount": amount, "of": of, "reported": reported,
        ]
        return columns.map { fields[$0] ?? "" }.joined(separator: ",") + "\n"
    }
}

extension [GeneratedRecord] {
    /// The records as one file.
    var csv: String {
        GeneratedRecord.columns.joined(separator: ",") + "\n" + map { $0.line() }.joined()
    }
}
