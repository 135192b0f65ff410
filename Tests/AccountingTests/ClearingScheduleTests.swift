import Money
import TestSupport
import Testing

@testable import Accounting

@Suite("What clears when")
struct ClearingScheduleTests {
    @Test("Amounts clear as a plain list of them would", arguments: 0..<40 as Range<UInt64>)
    func againstList(seed: UInt64) throws {
        var random = SeededGenerator(seed: seed)
        var schedule = ClearingSchedule()
        var list: [(date: CivilDate, amount: Int64)] = []
        var today = CivilDate(year: 2026, month: 1, day: 1)
        for _ in 0..<300 {
            switch Int.random(in: 0..<6, using: &random) {
            case 0:
                today = today.adding(days: Int.random(in: 0...9, using: &random))
                let due = list.filter { $0.date <= today }.reduce(Int128(0)) { $0 + Int128($1.amount) }
                #expect(schedule.clearing(through: today) == due)
                #expect(schedule.clear(through: today) == due)
                #expect(schedule.clear(through: today) == 0)
                list.removeAll { $0.date <= today }
            case 1:
                let later = today.adding(days: Int.random(in: 0...60, using: &random))
                let due = list.filter { $0.date <= later }.reduce(Int128(0)) { $0 + Int128($1.amount) }
                #expect(schedule.clearing(through: later) == due)
            default:
                let date = today.adding(days: Int.random(in: 1...45, using: &random))
                let amount = Int64.random(in: -50...200, using: &random)
                schedule.add(amount, on: date)
                list.append((date, amount))
            }
        }
        let releases = try schedule.releases()
        let expected = Dictionary(grouping: list, by: \.date).mapValues { $0.reduce(0) { $0 + $1.amount } }
            .filter { $0.value != 0 }.sorted { $0.key < $1.key }
        #expect(releases == expected.map { Release(date: $0.key, amount: $0.value) })
    }

    @Test("An amount that clears on a day already cleared is taken with the next clearing")
    func lateAmount() {
        var schedule = ClearingSchedule()
        let day = CivilDate(year: 2026, month: 1, day: 1)
        schedule.add(5, on: day)
        #expect(schedule.clear(through: day) == 5)
        schedule.add(7, on: day)
        #expect(schedule.clear(through: day) == 7)
    }

    @Test("Sums that 64 bits cannot hold are no release, but an overflow")
    func overflow() {
        var schedule = ClearingSchedule()
        let day = CivilDate(year: 2026, month: 1, day: 1)
        schedule.add(.max, on: day)
        schedule.add(.max, on: day)
        #expect(throws: Overflow.self) { try schedule.releases() }
        #expect(schedule.clear(through: day) == Int128(Int64.max) * 2)
    }
}
