import Ledger
import Money
import Programs

/// Lists the rows that make a statement's figure.
public struct FigureLister {
    let books: Books
    let ledger: Ledger

    /// A lister over books and the ledger that they were kept of.
    public init(books: Books, ledger: Ledger) {
        self.books = books
        self.ledger = ledger
    }

    /// The months that have statements, in any program or in one; in order.
    public func months(of program: String? = nil) -> [YearMonth] {
        Set(books.programs.filter { isIncluded($0, program) }.flatMap { $0.statements.map(\.month) }).sorted()
    }

    /// The lines of a figure of a month, a list a program that has a statement for it, in order; for `expected` a list
    /// a payout run.
    public func lists(of figure: StatementFigure, in month: YearMonth, program: String? = nil) -> [FigureList] {
        books.programs.filter { isIncluded($0, program) }.flatMap { books -> [FigureList] in
            guard let statement = books.statements.first(where: { $0.month == month }) else { return [] }
            let page = FigurePage(books: books, statement: statement, ledger: ledger, asOf: self.books.asOf)
            if figure == .expected { return statement.runs.map { page.list(of: $0) } }
            return [page.list(of: figure)]
        }
    }

    private func isIncluded(_ books: ProgramBooks, _ program: String?) -> Bool {
        program.map { $0 == books.program.id } ?? true
    }
}
