import Ledger
import Money
import Programs

/// The last complete months of a program, at most three, to come again and again after the as-of date.
///
/// Each earning row comes again on the same day of the month with what still stands of its amount. Who paid for the first
/// time in those months is a new customer each time; who had paid before stays the same one.
struct PaceRepetition {
    let pace: PresentPace
    private let lines: [Line]
    private let newCustomerCount: Int
    private let asOf: CivilDate

    private struct Line {
        let row: Int32
        let date: CivilDate
        let amount: Int64
        /// The number of a customer who was new.
        let newCustomer: Int?
    }

    /// How many rows may be supposed, so that no ledger keeps the forecast waiting.
    private static let rowLimit = 400_000
    /// How far ahead a metric without a window is looked at, in months.
    private static let longest = 60

    /// `nil` where there is no complete month, or nothing in the last ones.
    init?(_ books: ProgramBooks, ledger: Ledger, asOf: CivilDate) {
        guard let first = books.statements.first?.month else { return nil }
        let last = asOf == asOf.month.lastDay ? asOf.month : asOf.month.advanced(by: -1)
        guard first <= last else { return nil }
        let months = max(first, last.advanced(by: -2))...last
        var known: Set<Symbol> = []
        var numbers: [Symbol: Int] = [:]
        var lines: [Line] = []
        var (payments, sales): (Int, Int128) = (0, 0)
        for entry in books.entries {
            let row = ledger.rows[Int(entry.row)]
            if row.date < months.lowerBound.firstDay {
                if row.type.isPayment { known.insert(row.customer) }
                continue
            }
            guard row.date <= months.upperBound.lastDay else { break }
            let amount = row.amount - entry.refunded
            guard amount > 0 || row.amount == 0 && !entry.isTakenBack else { continue }
            var number: Int?
            if !row.customer.isEmpty, !known.contains(row.customer) {
                number = numbers[row.customer] ?? numbers.count
                numbers[row.customer] = number
            }
            lines.append(Line(row: entry.row, date: row.date, amount: amount, newCustomer: number))
            guard row.type.isPayment else { continue }
            payments += 1
            sales += Int128(amount)
        }
        guard !lines.isEmpty, let sum = Int64(exactly: sales) else { return nil }
        pace = PresentPace(months: months, payments: payments, sales: sum)
        self.lines = lines
        newCustomerCount = numbers.count
        self.asOf = asOf
    }

    /// The rows that are supposed, up to a day.
    func rows(through end: CivilDate) -> [SupposedRow] {
        var rows: [SupposedRow] = []
        for cycle in 1... {
            let shift = cycle * pace.monthCount
            guard pace.months.lowerBound.advanced(by: shift).firstDay <= end else { break }
            for line in lines {
                let date = line.date.adding(months: shift)
                guard date > asOf, date <= end else { continue }
                rows.append(
                    .repetition(
                        of: line.row, line.amount, on: date,
                        newCustomer: line.newCustomer.map { $0 + cycle * newCustomerCount }))
            }
        }
        return rows
    }

    /// The month up to which a program's tiers are looked at: until all that windows hold has come from the pace, and
    /// then for as long as the pace takes to come round. Whether nothing can change any more from then on.
    func horizon(of program: Program) -> (month: YearMonth, isSteady: Bool) {
        let present = program.termsIndex(on: asOf) ?? 0
        let conditions = program.terms[present...].flatMap(\.tiers).compactMap(\.needs).flatMap(\.conditions)
        let spans = conditions.map { Self.span(of: $0.measure.window) }
        let start = max(asOf, program.terms.last?.from ?? asOf).month
        let wanted = spans.contains(nil) ? Self.longest : (spans.compactMap { $0 }.max() ?? 0) + 2 * pace.monthCount + 1
        let affordable = max(1, Self.rowLimit / lines.count) * pace.monthCount
        let month = start.advanced(by: min(wanted, Self.longest * 2))
        let limit = asOf.month.advanced(by: affordable)
        return (min(month, limit), !spans.contains(nil) && month <= limit && wanted <= Self.longest * 2)
    }

    /// How many months a window can reach back, or how long it takes to have been through all that it can hold.
    private static func span(of window: Window?) -> Int? {
        switch window {
        case .months(let count): count
        case .days(let count): count / 28 + 1
        case .calendarMonth: 1
        case .calendarYear: 24
        case nil: nil
        }
    }
}
