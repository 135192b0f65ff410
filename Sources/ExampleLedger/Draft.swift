import Ledger
import Money

/// A row of the example's ledger in the making.
struct Draft {
    /// The header of every file. All programs of the example are in one currency, so there is no column for it.
    static let header = "id,date,type,program,customer,subscription,product,plan,amount,of,sub_id,reported,note\n"

    var id = ""
    var date: CivilDate
    var type: RowType
    let program: String
    var customer = ""
    var subscription = ""
    var product = ""
    var plan = ""
    /// In cents; `nil` for all that is left of the row that this one acts on.
    var amount: Int64?
    /// The row that this one acts on, as an index into its program's drafts.
    var target: Int?
    /// The id of that row, once it has one.
    var of = ""
    var subID = ""
    /// In cents.
    var reported: Int64?
    var note = ""

    /// The row as a line of CSV. No text of the example holds a comma or a quote, so nothing needs quoting.
    var line: String {
        let cells = [
            id, date.description, type.name, program, customer, subscription, product, plan, Self.text(amount), of,
            subID, Self.text(reported), note,
        ]
        return cells.joined(separator: ",") + "\n"
    }

    private static func text(_ cents: Int64?) -> String {
        cents.map { DecimalText.format($0, decimals: 2) } ?? ""
    }

    /// The order of SPEC L1 within a file.
    static func precedes(_ first: Draft, _ second: Draft) -> Bool {
        (first.date, first.type.rank, first.id) < (second.date, second.type.rank, second.id)
    }
}
