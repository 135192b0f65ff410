import Ledger
import Money
import TestSupport

/// Writes records one after the other, each right by what stands before it.
struct GeneratedWriter {
    /// What a record can still be acted on for, in minor units.
    private struct Open {
        let id: String
        var left: Int64
    }

    let decimals: Int
    private(set) var records: [GeneratedRecord] = []
    private var date = GeneratedTerms.start
    private var rank: UInt8 = 0
    private var earning: [Open] = []
    private var chargebacks: [(open: Open, of: Int)] = []

    init(decimals: Int) {
        self.decimals = decimals
    }

    /// Writes a record of some kind.
    mutating func write(_ random: inout SeededGenerator) {
        let step = [0, 0, 1, 3, 9, 40].randomElement(using: &random) ?? 1
        if step > 0, date.adding(days: step) < GeneratedLedger.end.adding(days: -60) {
            date = date.adding(days: step)
            rank = 0
        }
        switch Int.random(in: 0..<20, using: &random) {
        case 0..<11: earn(&random)
        case 11..<14: takeBack(.refund, &random)
        case 14, 15: takeBack(.chargeback, &random)
        case 16: giveBack(&random)
        case 17: credit(&random)
        default:
            let amount = text(Int64.random(in: 1...30_000, using: &random))
            append(.payout) { $0.amount = amount }
        }
    }

    private func text(_ amount: Int64) -> String { DecimalText.format(amount, decimals: decimals) }

    /// Adds a record, on the day reached or, where its kind stands before what the day has already, on the next.
    private mutating func append(_ type: RowType, _ fill: (inout GeneratedRecord) -> Void) {
        if type.rank < rank { date = date.adding(days: 1) }
        rank = type.rank
        var record = GeneratedRecord(id: "r\(records.count)", date: date, type: type)
        fill(&record)
        records.append(record)
    }

    private mutating func earn(_ random: inout SeededGenerator) {
        let kinds: [RowType] = [.sale, .sale, .sale, .renewal, .renewal, .renewal, .trial, .lead, .referral]
        let type = kinds.randomElement(using: &random) ?? .sale
        let mayBeFree = type == .trial || type == .lead
        let amount = mayBeFree && Bool.random(using: &random) ? 0 : Int64.random(in: 1...25_000, using: &random)
        let price = text(amount)
        let reported = Bool.random(using: &random) ? text(Int64.random(in: 0...4000, using: &random)) : ""
        append(type) { record in
            record.customer = ["", "c1", "c2", "c3", "c4"].randomElement(using: &random) ?? ""
            record.subscription = ["", "", "", "s1", "s2"].randomElement(using: &random) ?? ""
            record.product = ["Box", "Boxes", "Max", ""].randomElement(using: &random) ?? ""
            record.plan = ["monthly", "annual", "once"].randomElement(using: &random) ?? ""
            record.amount = price
            record.reported = reported
        }
        earning.append(Open(id: "r\(records.count - 1)", left: amount == 0 ? -1 : amount))
    }

    private mutating func takeBack(_ type: RowType, _ random: inout SeededGenerator) {
        guard let index = earning.indices.filter({ earning[$0].left != 0 }).randomElement(using: &random) else {
            return
        }
        let target = earning[index]
        let taken = part(of: target.left, &random)
        append(type) { record in
            record.of = target.id
            record.amount = taken.text
        }
        earning[index].left = taken.isWhole ? 0 : target.left - taken.amount
        if type == .chargeback {
            chargebacks.append((Open(id: "r\(records.count - 1)", left: taken.amount), index))
        }
    }

    private mutating func giveBack(_ random: inout SeededGenerator) {
        let open = chargebacks.indices.filter { chargebacks[$0].open.left != 0 }
        guard let index = open.randomElement(using: &random) else { return }
        let chargeback = chargebacks[index]
        let given = part(of: chargeback.open.left, &random)
        append(.reinstatement) { record in
            record.of = chargeback.open.id
            record.amount = given.text
        }
        chargebacks[index].open.left = given.isWhole ? 0 : chargeback.open.left - given.amount
        if given.amount < 0 { earning[chargeback.of].left = -1 } else { earning[chargeback.of].left += given.amount }
    }

    private mutating func credit(_ random: inout SeededGenerator) {
        let amount = Int64.random(in: 1...5000, using: &random)
        let credit = text(amount)
        let debit = text(-amount)
        switch Int.random(in: 0..<4, using: &random) {
        case 0, 1: append(.bonus) { $0.amount = credit }
        case 2: append(.adjustment) { $0.amount = credit }
        default: append(.adjustment) { $0.amount = debit }
        }
    }

    /// All that is left, named or not, or a part of it. A row of amount 0 has -1 left, and is taken back whole.
    private func part(of left: Int64, _ random: inout SeededGenerator) -> (amount: Int64, text: String, isWhole: Bool) {
        if left < 0 || Int.random(in: 0..<3, using: &random) == 0 { return (left, "", true) }
        let amount = Int64.random(in: 1...left, using: &random)
        return (amount, text(amount), amount == left)
    }
}
