import Ledger
import Money
import Programs

/// Refunds, chargebacks and reinstatements (SPEC C1 to C3).
extension ProgramEngine {
    mutating func reverse(_ index: Int32, _ row: Row) {
        guard let target = earningRow(of: row) else { return }
        // The entries are as many as the earning rows so far, in step with the numbers that `measure` gives out.
        let number = entryNumber(ofRow: target)
        let earningRow = ledger.rows[Int(target)]
        let givesBack = row.type == .reinstatement
        entries[number].refunded += givesBack ? -row.amount : row.amount
        entries[number].isTakenBack = !givesBack

        let entry = entries[number]
        let partial = terms[Int(entry.terms)].terms.refunds.partial
        let total = entry.takenBack(of: entry.commission, amount: earningRow.amount, partial: partial)
        let difference = total - entry.reversed
        let isFromPending = row.date < entry.clears
        reversals.append(
            Reversal(row: index, entry: Int32(number), amount: difference, isFromPending: isFromPending))
        if isFromPending {
            entries[number].reversedPending += difference
            pending -= Int128(difference)
            schedule.add(-difference, on: entry.clears)
            month.reversedPending += Int128(difference)
        } else {
            entries[number].reversedAvailable += difference
            makeAvailable(-Int128(difference))
            month.reversedAvailable += Int128(difference)
        }
        if earningRow.type.isPayment { month.refunds += Int128(givesBack ? -row.amount : row.amount) }
        if earningRow.date.month < row.date.month {
            month.corrections[earningRow.date.month, default: 0] += Int128(difference)
        }
        update(&bonusBook, number, by: row, commission: entry.commission - total)
        settleFee(index, row)
    }

    /// Takes the fee of a chargeback, or gives it back with its first reinstatement (SPEC C3).
    private mutating func settleFee(_ index: Int32, _ row: Row) {
        switch row.type {
        case .chargeback:
            let fee = terms[terms(on: row.date)].terms.refunds.chargebackFee
            guard fee > 0 else { return }
            openFees[index] = fee
            credit(-fee, .chargebackFee, by: index)
        case .reinstatement:
            if let fee = openFees.removeValue(forKey: row.target) { credit(fee, .returnedFee, by: index) }
        default: break
        }
    }

    /// The entry of an earning row that has been entered.
    private func entryNumber(ofRow row: Int32) -> Int {
        Int(entryOfRow[Int(row) - firstRow])
    }
}
