import Ledger
import Money
import Programs

/// What metrics look at of an earning row (SPEC T1).
struct MeasuredItem {
    let date: CivilDate
    let type: RowType
    /// The number of the customer within the program, or below zero where none is given.
    let customer: Int32
    /// The amount less what was taken back of it, in minor units; 0 for rows that are no payments.
    var standing: Int64
    /// The commission less what was reversed of it, in minor units.
    var commission: Int64

    func counts(for filter: Measure.Counts?) -> Bool {
        switch filter {
        case nil: type.isPayment
        case .sale: type == .sale
        case .renewal: type == .renewal
        }
    }
}

extension MeasuredItem {
    /// The item of an earning row, nothing of which has been taken back.
    init(_ row: Row, customer: Int?, commission: Int64) {
        self.init(
            date: row.date, type: row.type, customer: customer.map { Int32(truncatingIfNeeded: $0) } ?? -1,
            standing: row.type.isPayment ? row.amount : 0, commission: commission)
    }
}
