import Accounting
import Ledger
import Money

/// What may be told of one movement, as texts for tables and files. Customers are what the edition calls them.
struct MovementDetails {
    let date: CivilDate
    /// The row's type, or why something was credited.
    let type: String
    /// Empty where no sale stands behind it.
    var customer = ""
    var product = ""
    var plan = ""
    /// The row's amount in minor units, below zero where it takes back.
    let amount: Int64
    /// The sale behind it; for a credit and a payout the row itself.
    let sale: Row
    /// The row that brought it about.
    let row: Row
    /// What became of the sale; `nil` for credits and payouts.
    let entry: Entry?

    init(_ movement: Movement, of books: ProgramBooks, in site: SiteContext) {
        let ledger = site.ledger
        let row = ledger.rows[Int(movement.row)]
        let entry = movement.entry.map { books.entries[Int($0)] }
        let sale = entry.map { ledger.rows[Int($0.row)] } ?? row
        date = movement.date
        type = movement.reason.map(Self.name) ?? row.type.name
        amount = row.type.isReversal ? -row.amount : row.amount
        self.row = row
        self.sale = sale
        self.entry = entry
        guard entry != nil else { return }
        customer = site.customerLabel(sale.customer)
        product = ledger.symbols.text(of: sale.product)
        plan = ledger.symbols.text(of: sale.plan)
    }

    private static func name(_ reason: Credit.Reason) -> String {
        switch reason {
        case .bonus: "bonus"
        case .adjustment: "adjustment"
        case .thresholdBonus: "threshold bonus"
        case .chargebackFee: "chargeback fee"
        case .returnedFee: "returned fee"
        }
    }
}
