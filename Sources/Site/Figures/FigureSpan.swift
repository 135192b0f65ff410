import Content
import Money
import Programs

/// A period as the books know it: its months up to the day of the build, and the words for it.
struct FigureSpan: Sendable, Hashable {
    /// The months, of which those without a statement count for nothing.
    let months: ClosedRange<YearMonth>
    let period: FigurePeriod
    let asOf: CivilDate

    /// The months of a period, of books that begin with the given month; `nil` for one that lies wholly before or after
    /// what they hold.
    init?(_ period: FigurePeriod, first: YearMonth?, asOf: CivilDate) {
        guard let first, let months = Self.months(period, first: first, asOf: asOf), months.lowerBound <= asOf.month,
            months.upperBound >= first
        else { return nil }
        self.months = months.lowerBound...min(months.upperBound, asOf.month)
        self.period = period
        self.asOf = asOf
    }

    private static func months(_ period: FigurePeriod, first: YearMonth, asOf: CivilDate) -> ClosedRange<YearMonth>? {
        let running = asOf.month
        let closed = asOf == running.lastDay ? running : running.advanced(by: -1)
        switch period {
        case .word(.lastMonth): return closed...closed
        case .word(.thisMonth): return running...running
        case .word(.last12Months): return closed.advanced(by: -11)...closed
        case .word(.thisYear): return year(running.year)
        case .word(.lastYear): return year(running.year - 1)
        case .word(.total): return first <= running ? first...running : nil
        case .year(let year): return Self.year(year)
        case .month(let month): return month...month
        }
    }

    private static func year(_ year: Int) -> ClosedRange<YearMonth> {
        YearMonth(year: year, month: 1)...YearMonth(year: year, month: 12)
    }

    /// The last day of it.
    var lastDay: CivilDate { min(months.upperBound.lastDay, asOf) }

    /// The period in words, to stand behind a figure: `October 2026`, `2026 so far`, `since January 2024`.
    var words: String {
        if period == .word(.total) { return "since \(Words.month(months.lowerBound))" }
        return Words.months(months, asOf: asOf, isYear: year != nil)
    }

    private var year: Int? {
        switch period {
        case .word(.thisYear), .word(.lastYear), .year: months.lowerBound.year
        case .word, .month: nil
        }
    }

    /// Whether a line of text names the period, so that a reader knows when a figure in it was earned. `isBalance` says
    /// that the figure is of the period's end.
    func isNamed(in line: String, isBalance: Bool) -> Bool {
        let line = line.lowercased()
        let names = { (phrase: String) in Phrase.stands(phrase.lowercased(), in: line) }
        let namesMonth = { (month: YearMonth) in
            [Words.month(month), "\(Words.shortMonth(month)) \(month.year)", month.description].contains(where: names)
        }
        if isBalance, lastDay == asOf,
            [Words.longDate(asOf), Words.date(asOf), asOf.description].contains(where: names)
        {
            return true
        }
        if period == .word(.total) {
            return ["so far", "in total", "in all", "to date", "since"].contains(where: names)
        }
        if let year { return names(String(year)) }
        if months.lowerBound == months.upperBound { return namesMonth(months.lowerBound) }
        return ["last 12 months", "last twelve months"].contains(where: names)
            || namesMonth(months.lowerBound) && namesMonth(months.upperBound)
    }
}
