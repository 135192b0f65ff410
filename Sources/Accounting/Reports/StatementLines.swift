import Money
import Programs

/// A program's statements as a table: a line a month, one a year where there are several, and one for all.
struct StatementLines {
    private let statements: [Statement]
    private let program: Program
    private let style: TerminalStyle

    init(_ statements: [Statement], of program: Program, style: TerminalStyle) {
        self.statements = statements
        self.program = program
        self.style = style
    }

    var text: String {
        var table = SumTable(head: "month", currency: program.currency, hasTiers: true)
        if let opening = statements.first?.opening, opening.pending != 0 || opening.available != 0 {
            var sum = ReportSum([])
            sum.pending = Int128(opening.pending)
            sum.available = Int128(opening.available)
            table.lines.append(.init(label: "opening", sum: sum, hasFlows: false, tone: .faint))
        }
        let years = Dictionary(grouping: statements, by: \.month.year).sorted { $0.key < $1.key }
        for (year, statements) in years {
            for statement in statements {
                table.lines.append(
                    .init(
                        label: statement.month.description + (statement.isProvisional ? "*" : ""),
                        sum: ReportSum([statement]), tier: program.tier(statement.standing).id))
            }
            guard years.count > 1 else { continue }
            table.lines.append(.init(label: String(year), sum: ReportSum(statements), tone: .heading))
        }
        if statements.count > 1 {
            table.lines.append(.init(label: "total", sum: ReportSum(statements), tone: .heading))
        }
        return table.text(style)
    }
}
