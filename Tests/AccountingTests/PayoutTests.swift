import Ledger
import Money
import Programs
import Testing

@testable import Accounting

@Suite("Payouts and credits over generated ledgers")
struct PayoutTests {
    static let seeds: Range<UInt64> = 0..<250

    @Test(
        "What is due in a run is what was available at its cut-off, less what was paid since (SPEC P3)",
        arguments: seeds)
    func due(seed: UInt64) {
        let sample = GeneratedLedger(seed: seed)
        let books = sample.books()
        let payouts = books.ledger.rows.filter { $0.type == .payout }
        let paid = { (isCounted: (CivilDate) -> Bool) in
            payouts.filter { isCounted($0.date) }.reduce(Int64(0)) { $0 + $1.amount }
        }
        for run in books.statements.flatMap(\.runs) where (run.from.month.month + Int(seed)) % 3 == 0 {
            let closing = sample.books(asOf: run.cutoff).statements.last?.closing.available ?? 0
            let due = closing + paid { $0 <= run.cutoff } - paid { $0 < run.from }
            #expect(run.due == due, "\(run)\n\(sample.story)")
        }
    }

    @Test("A run expects what is due unless there is a reason against it, and its status follows (SPEC P3, P4)")
    func reasons() {
        var wrong: [String] = []
        var reasons: [PayoutRun.Reason?: Int] = [:]
        for seed in Self.seeds {
            let sample = GeneratedLedger(seed: seed)
            for run in sample.books().statements.flatMap(\.runs) {
                let isOpen = run.from <= GeneratedLedger.end && GeneratedLedger.end <= run.to
                let status: PayoutRun.Status =
                    switch (run.expected, run.received) {
                    case _ where run.from > GeneratedLedger.end: .upcoming
                    case (0, 0): .none
                    case (_, 0): isOpen ? .open : .missing
                    case (let expected, let received) where expected == received: .paid
                    case (let expected, let received): expected > received ? .short : .over
                    }
                let isRight =
                    switch run.reason {
                    case nil: run.expected == run.due && run.due > 0
                    case .nothingDue: run.expected == 0 && run.due <= 0
                    case .belowMinimum: run.expected == 0 && run.due > 0 && run.due < 5000
                    case .requirements: run.expected == 0 && run.due > 0 && sample.isMissingRequirement(on: run.from)
                    }
                if !isRight || run.status != status { wrong.append("\(run)\n\(sample.story)") }
                reasons[run.reason, default: 0] += 1
            }
        }
        #expect(wrong == [])
        #expect(reasons.count == 4)
    }

    @Test("Where there are no bonuses, credits are bonus and adjustment rows less the fees of chargebacks that stand")
    func credits() {
        var looked = 0
        for seed in Self.seeds {
            let sample = GeneratedLedger(seed: seed)
            guard sample.program.terms.allSatisfy(\.bonuses.isEmpty) else { continue }
            let books = sample.books()
            let rows = books.ledger.rows
            var credited: Int64 = 0
            for (index, row) in rows.enumerated() {
                switch row.type {
                case .bonus, .adjustment: credited += row.amount
                case .chargeback:
                    let terms = sample.program.terms.last { $0.from <= row.date }
                    let isGivenBack = rows.contains { $0.type == .reinstatement && $0.target == Int32(index) }
                    let fee = terms?.refunds.chargebackFee ?? 0
                    if fee > 0 { looked += 1 }
                    credited -= isGivenBack ? 0 : fee
                default: break
                }
            }
            #expect(books.statements.reduce(0) { $0 + $1.credited } == credited, "\(sample.story)")
        }
        #expect(looked > 10)
    }
}

extension GeneratedLedger {
    /// Whether the terms in force ask for something that the account had not met on a day. Runs are moved off days
    /// without business, so that a day beside a change of terms may have either's.
    fileprivate func isMissingRequirement(on date: CivilDate) -> Bool {
        program.terms.contains { terms in
            (terms.payout?.requires ?? []).contains { name in account.met[name].map { $0 > date } ?? true }
        }
    }
}
