import Accounting
import Money

/// The programs that are paid in one currency.
struct CurrencyBooks: Sendable {
    let currency: Currency
    let programs: [ProgramBooks]

    /// Groups the programs with statements by currency: the one with most programs first, then by code.
    static func group(_ books: Books) -> [CurrencyBooks] {
        let kept = books.programs.filter { !$0.statements.isEmpty }
        let groups = Dictionary(grouping: kept, by: \.program.currency)
        return groups.map { CurrencyBooks(currency: $0.key, programs: $0.value) }
            .sorted { ($1.programs.count, $0.currency.code) < ($0.programs.count, $1.currency.code) }
    }

    /// The same with only the programs of the given ids; `nil` without any of them.
    func only(_ ids: [String]) -> CurrencyBooks? {
        let kept = programs.filter { ids.contains($0.program.id) }
        return kept.isEmpty ? nil : CurrencyBooks(currency: currency, programs: kept)
    }

    /// The programs' statements of a month, of those that have one.
    func statements(of month: YearMonth) -> [(books: ProgramBooks, statement: Statement)] {
        programs.compactMap { books in books.statement(of: month).map { (books, $0) } }
    }

    /// What all programs come to in a month; `nil` for a month without statements.
    func sum(of month: YearMonth) -> BalanceSum? {
        let statements = statements(of: month)
        guard !statements.isEmpty else { return nil }
        return statements.reduce(BalanceSum()) { $0 + BalanceSum($1.statement) }
    }
}

extension ProgramBooks {
    /// The statements of some months, in order.
    func statements(of months: ClosedRange<YearMonth>) -> ArraySlice<Statement> {
        guard let first = statements.first?.month else { return [] }
        let range = first.distance(to: months.lowerBound)..<(first.distance(to: months.upperBound) + 1)
        return statements[range.clamped(to: statements.indices)]
    }

    /// The statement of a month, if there is one.
    func statement(of month: YearMonth) -> Statement? {
        guard let first = statements.first?.month else { return nil }
        let index = first.distance(to: month)
        return statements.indices.contains(index) ? statements[index] : nil
    }
}
