import Accounting
import Ledger
import Money
import Testing

@Suite("The lines that make a figure")
struct FigureListTests {
    @Test(
        "They add up to the statement's figure, for every figure and month, and as of any day",
        arguments: ExplanationTests.seeds)
    func sums(seed: UInt64) {
        let sample = GeneratedLedger(seed: seed)
        let asOf = seed % 2 == 0 ? GeneratedLedger.end : GeneratedLedger.end.adding(days: -Int(seed))
        let books = sample.books(asOf: asOf)
        let lister = FigureLister(books: books.books, ledger: books.ledger)
        #expect(lister.months() == books.statements.map(\.month))
        for statement in books.statements {
            let figures = ReportFigures(statement)
            for figure in StatementFigure.allCases {
                let lists = lister.lists(of: figure, in: statement.month)
                let sum = lists.reduce(Int128(0)) { $0 + $1.sum }
                #expect(sum == Int128(figures[figure]), "\(figure) \(statement.month)\n\(sample.story)")
                #expect(lists.allSatisfy { $0.sum == Int128($0.stated) }, "\(figure)\n\(sample.story)")
            }
        }
    }

    @Test(
        "Lines of rows stand in the month, of what is pending before its end, and none comes twice", arguments: 0..<60)
    func lines(seed: UInt64) {
        let sample = GeneratedLedger(seed: seed)
        let books = sample.books()
        let lister = FigureLister(books: books.books, ledger: books.ledger)
        for month in lister.months() {
            for figure in [StatementFigure.sales, .refunds, .earned, .cleared, .paid, .closingPending, .variance] {
                let lines = lister.lists(of: figure, in: month).flatMap(\.lines)
                #expect(lines.allSatisfy { $0.row != nil }, "\(sample.story)")
                #expect(Set(lines.map(\.row)).count == lines.count, "\(sample.story)")
                guard figure != .closingPending else { continue }
                #expect(lines.allSatisfy { $0.date.month == month }, "\(sample.story)")
            }
        }
    }

    @Test(
        "A figure is found by its name in the CSV report, the closing balances by a short one too",
        arguments: [
            ("cleared", StatementFigure.cleared), ("reversed_pending", .reversedPending), ("pending", .closingPending),
            ("available", .closingAvailable), ("closing_pending", .closingPending), ("Cleared", nil), ("", nil),
        ] as [(String, StatementFigure?)])
    func names(name: String, figure: StatementFigure?) {
        #expect(StatementFigure(name: name) == figure)
    }
}

/// A statement's figures by name, taken from it one by one.
private struct ReportFigures {
    private let values: [StatementFigure: Int64]

    init(_ statement: Statement) {
        values = [
            .sales: statement.sales, .refunds: statement.refunds, .openingPending: statement.opening.pending,
            .openingAvailable: statement.opening.available, .earned: statement.earned,
            .reversedPending: statement.reversedPending, .reversedAvailable: statement.reversedAvailable,
            .cleared: statement.cleared, .credited: statement.credited, .paid: statement.paid,
            .closingPending: statement.closing.pending, .closingAvailable: statement.closing.available,
            .expected: statement.runs.map(\.expected).reduce(0, +), .variance: statement.reconciliation.variance,
        ]
    }

    subscript(figure: StatementFigure) -> Int64 { values[figure] ?? .min }
}
