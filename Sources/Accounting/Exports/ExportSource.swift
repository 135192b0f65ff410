import Ledger

/// Says of a row where it stands and what it is about.
struct ExportSource {
    private let ledger: Ledger

    init(_ ledger: Ledger) {
        self.ledger = ledger
    }

    func id(of row: Row) -> [UInt8] { ledger.symbols.bytes(of: row.id) }

    func customer(of row: Row) -> [UInt8] { ledger.symbols.bytes(of: row.customer) }

    /// The row that a refund, chargeback or reinstatement acts on.
    func target(of row: Row) -> Row? {
        row.target == Row.noTarget ? nil : ledger.rows[Int(row.target)]
    }

    /// The ledger file that the row stands in, relative to the site's root.
    func file(of row: Row) -> String { ledger.files[Int(row.location.file)].path }

    /// The line that the row starts on.
    func line(of row: Row) -> Int { Int(row.location.line) }

    /// What happened, in words: `Refund 7 takes back commission on sale 3`. The ids are as they stand in the ledger.
    func narration(of line: ExportLine) -> ByteText {
        var text = ByteText()
        guard let row = line.row else {
            text.add(Self.narrationOfMonth(of: line.kind))
            return text
        }
        switch line.kind {
        case .earned: add("Commission on \(row.type.name) ", row, to: &text)
        case .cleared:
            add("Commission on \(row.type.name) ", row, to: &text)
            text.add(" clears")
        case .reversedPending, .reversedAvailable:
            let givesBack = row.type == .reinstatement
            add(givesBack ? "Reinstatement " : row.type == .refund ? "Refund " : "Chargeback ", row, to: &text)
            text.add(givesBack ? " gives back commission" : " takes back commission")
            if let earning = earningRow(of: row) { add(" on \(earning.type.name) ", earning, to: &text) }
        case .bonus: add("Bonus ", row, to: &text)
        case .adjustment: add("Adjustment ", row, to: &text)
        case .thresholdBonus: add("Threshold bonus, met by \(row.type.name) ", row, to: &text)
        case .chargebackFee: add("Fee of chargeback ", row, to: &text)
        case .returnedFee: add("Fee returned by reinstatement ", row, to: &text)
        case .paid: add("Payout ", row, to: &text)
        }
        return text
    }

    /// The row whose commission a refund, chargeback or reinstatement moves.
    private func earningRow(of row: Row) -> Row? {
        let target = target(of: row)
        return row.type == .reinstatement ? target.flatMap { self.target(of: $0) } : target
    }

    private func add(_ words: String, _ row: Row, to text: inout ByteText) {
        text.add(words)
        text.add(bytes: id(of: row))
    }

    private static func narrationOfMonth(of kind: ExportKind) -> String {
        switch kind {
        case .earned: "Commissions earned"
        case .reversedPending: "Commissions reversed before they cleared"
        case .cleared: "Commissions cleared"
        case .reversedAvailable: "Commissions reversed after they cleared"
        case .bonus: "Bonuses"
        case .adjustment: "Adjustments"
        case .thresholdBonus: "Threshold bonuses"
        case .chargebackFee: "Fees of chargebacks"
        case .returnedFee: "Fees returned by reinstatements"
        case .paid: "Payouts"
        }
    }
}
