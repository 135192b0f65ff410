import Ledger
import Money
import Testing

@testable import Accounting

@Suite("The journal")
struct JournalTests {
    @Test("Every row that earns, reverses, credits or pays has a movement on its own date", arguments: 0..<100)
    func rows(seed: UInt64) {
        let sample = GeneratedLedger(seed: seed)
        let books = sample.books()
        let moved = books.journal.movements.filter { $0.figure != .cleared }
        #expect(moved.allSatisfy { books.ledger.rows[Int($0.row)].date == $0.date }, "\(sample.story)")
        let rows = Set(moved.map(\.row))
        #expect(rows == Set((0..<books.ledger.countUpToAsOf).map(Int32.init)), "\(sample.story)")
    }

    @Test("On each day what clears comes before the rows, but after a row that is earned and clears on that day (H2)")
    func order() {
        var ownDay = 0
        for seed in Property.seeds {
            let sample = GeneratedLedger(seed: seed)
            let books = sample.books()
            let movements = books.journal.movements
            #expect(zip(movements, movements.dropFirst()).allSatisfy { $0.date <= $1.date })
            var earned: Set<Int32> = []
            var (day, hasRows) = (CivilDate(year: 1970, month: 1, day: 1), false)
            for movement in movements {
                if movement.date > day { (day, hasRows) = (movement.date, false) }
                if movement.figure == .earned { earned.insert(movement.row) }
                guard movement.figure == .cleared else {
                    hasRows = true
                    continue
                }
                let isOwnDay = books.ledger.rows[Int(movement.row)].date == day
                ownDay += isOwnDay ? 1 : 0
                #expect(earned.contains(movement.row), "\(sample.story)")
                #expect(isOwnDay || !hasRows, "\(sample.story)")
            }
        }
        #expect(ownDay > 0)
    }
}
