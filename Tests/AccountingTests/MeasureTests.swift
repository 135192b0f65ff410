import Ledger
import Money
import Programs
import TestSupport
import Testing

@testable import Accounting

@Suite("Metrics in moving windows")
struct MeasureTests {
    private static let measures: [Measure] = Measure.Metric.allCases.flatMap { metric in
        (WindowTests.windows.map(Optional.some) + [nil]).flatMap { window in
            ([nil, .sale, .renewal] as [Measure.Counts?]).map { Measure(metric: metric, window: window, counts: $0) }
        }
    }

    @Test("Every metric is what adding up its window anew gives (SPEC T1)", arguments: 0..<12 as Range<UInt64>)
    func againstAddingUp(seed: UInt64) {
        var random = SeededGenerator(seed: seed)
        var book = MeasureBook()
        let trackers = Self.measures.map { book.track($0) }
        var items: [MeasuredItem] = []
        var today = CivilDate(year: 2024, month: 1, day: 1)
        for _ in 0..<120 {
            today = today.adding(days: Int.random(in: 0...20, using: &random))
            book.move(to: today)
            if !items.isEmpty, Int.random(in: 0..<3, using: &random) == 0 {
                let index = Int.random(in: 0..<items.count, using: &random)
                let standing = Int64.random(in: 0...300, using: &random) * (Bool.random(using: &random) ? 1 : 0)
                let commission = Int64.random(in: 0...100, using: &random)
                let change = { (item: inout MeasuredItem) in
                    if item.type.isPayment { item.standing = standing }
                    item.commission = commission
                }
                change(&items[index])
                book.update(index, change)
            } else {
                let type = [RowType.sale, .renewal, .trial, .referral].randomElement(using: &random) ?? .sale
                let item = MeasuredItem(
                    date: today, type: type, customer: Int32.random(in: -1..<4, using: &random),
                    standing: type.isPayment ? Int64.random(in: 1...500, using: &random) : 0,
                    commission: Int64.random(in: 0...100, using: &random))
                items.append(item)
                book.append(item)
            }
            for (measure, tracker) in zip(Self.measures, trackers) {
                let expected = Self.value(of: measure, items, endingOn: today)
                #expect(book.value(of: tracker) == expected, "seed \(seed), \(measure) on \(today): \(items)")
                #expect(
                    book.lapse(of: tracker) == Self.lapse(of: measure, items, endingOn: today),
                    "seed \(seed), \(measure) on \(today): \(items)")
            }
        }
    }

    private static func inWindow(_ measure: Measure, _ items: [MeasuredItem], endingOn day: CivilDate) -> [MeasuredItem]
    {
        items.filter { item in
            guard item.date <= day else { return false }
            return switch measure.window {
            case nil: true
            case .months(let count): day.adding(months: -count) < item.date
            case .days(let count): day.adding(days: -count) < item.date
            case .calendarMonth: item.date.month == day.month
            case .calendarYear: item.date.month.year == day.month.year
            }
        }
    }

    /// The items that a measure looks at, whenever they were.
    private static func counting(_ measure: Measure, _ items: [MeasuredItem]) -> [MeasuredItem] {
        items.filter { item in
            if measure.metric == .commission { return item.commission != 0 }
            return switch measure.counts {
            case nil: (item.type == .sale || item.type == .renewal) && item.standing > 0
            case .sale: item.type == .sale && item.standing > 0
            case .renewal: item.type == .renewal && item.standing > 0
            }
        }
    }

    private static func value(of measure: Measure, _ items: [MeasuredItem], endingOn day: CivilDate) -> Int128 {
        let items = counting(measure, inWindow(measure, items, endingOn: day))
        switch measure.metric {
        case .sales: return items.reduce(0) { $0 + Int128($1.standing) }
        case .commission: return items.reduce(0) { $0 + Int128($1.commission) }
        case .payments: return Int128(items.count)
        case .customers:
            let known = Set(items.map(\.customer).filter { $0 >= 0 })
            return Int128(known.count + items.count { $0.customer < 0 })
        }
    }

    private static func lapse(of measure: Measure, _ items: [MeasuredItem], endingOn day: CivilDate) -> CivilDate? {
        guard measure.window != nil, let oldest = counting(measure, inWindow(measure, items, endingOn: day)).first
        else {
            return nil
        }
        var day = day
        while !inWindow(measure, [oldest], endingOn: day).isEmpty { day = day.adding(days: 1) }
        return day
    }

    @Test("Equal measures share one window, and a book that nobody asks keeps nothing")
    func sharing() {
        var book = MeasureBook()
        #expect(book.isIdle)
        book.append(
            MeasuredItem(
                date: CivilDate(year: 2026, month: 1, day: 1), type: .sale, customer: 0, standing: 1, commission: 1))
        #expect(book.items.end == 0)
        let first = book.track(Measure(metric: .sales, window: .months(12)))
        #expect(book.track(Measure(metric: .sales, window: .months(12))) == first)
        #expect(book.track(Measure(metric: .sales, window: .months(13))) != first)
        #expect(!book.isIdle)
    }
}
