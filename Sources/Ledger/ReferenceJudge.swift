/// Keeps the account of what is left of every row that others act on, in the order of SPEC L1.
struct ReferenceJudge {
    /// What is left of a row.
    private struct Left {
        var amount: Int64
        /// Whether a row of amount 0 has not been taken back, or not been reinstated, yet.
        var stands = true
    }

    private var left: [Int32: Left] = [:]
    /// The rows in error, in order.
    var rejected: [Int32] = []
    /// Those of them that were reported, rather than kept silent about since what they act on is in error.
    var reported: Set<Int32> = []

    /// Lets a row act on its target and completes it; or says why it cannot, and nothing happens.
    mutating func resolve(
        _ reference: Reference, row index: Int32, target: Int32, _ rows: inout [Row]
    ) -> ReferenceFinding.Kind? {
        let row = rows[Int(index)]
        let acted = rows[Int(target)]
        guard row.type.isReversal ? acted.type.isEarning : acted.type == .chargeback else { return .wrongKind }
        guard target < index else { return .outOfOrder }
        var state = left[target] ?? Left(amount: acted.amount)
        if acted.amount == 0 {
            guard state.stands else { return .nothingLeft }
            guard !reference.hasAmount else { return .tooMuch(left: 0) }
            state.stands = false
        } else {
            guard state.amount > 0 else { return .nothingLeft }
            let taken = reference.hasAmount ? row.amount : state.amount
            guard taken <= state.amount else { return .tooMuch(left: state.amount) }
            state.amount -= taken
            rows[Int(index)].amount = taken
        }
        left[target] = state
        rows[Int(index)].target = target
        if row.type == .reinstatement { giveBack(rows[Int(index)].amount, to: acted.target, of: rows) }
        return nil
    }

    /// A reinstatement makes the row that was charged back stand again.
    private mutating func giveBack(_ amount: Int64, to earning: Int32, of rows: [Row]) {
        guard earning >= 0 else { return }
        var state = left[earning] ?? Left(amount: rows[Int(earning)].amount)
        state.amount += amount
        state.stands = true
        left[earning] = state
    }
}
