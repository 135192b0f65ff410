import Money
import Programs

/// Writes statements as CSV, a line a program and month, all amounts as decimals of the program's currency.
public enum ReportCSV {
    private static let header =
        "program,month,provisional,currency,sales,refunds,opening_pending,opening_available,earned,reversed_pending,"
        + "reversed_available,cleared,credited,paid,closing_pending,closing_available,tier,agree,differ,variance\n"

    /// All statements of the books, by program and month.
    public static func report(_ books: Books) -> String { report(ReportScope(books)) }

    /// The statements of some months, by program and month.
    public static func report(_ scope: ReportScope) -> String {
        header
            + scope.books.programs.flatMap { books in
                scope.statements(of: books).map { line($0, of: books.program) }
            }.joined()
    }

    /// What the statements of some months are made of, a line a program, month and group; the column of groups is named
    /// for what they are, and empty where rows name none.
    public static func report(_ scope: ReportScope, by groups: EarningGroups) -> String {
        var text =
            "program,month,currency,\(groups.kind.rawValue),payments,sales,refunds,earned,reversed_pending,"
            + "reversed_available\n"
        for books in scope.books.programs {
            let amount = { (sum: Int64) in Money(minorUnits: sum, currency: books.program.currency).description }
            for statement in scope.statements(of: books) {
                let parts = (try? groups.groups(of: books, in: statement.month, asOf: scope.books.asOf)) ?? []
                for part in parts {
                    text += record(
                        [
                            books.program.id, statement.month.description, books.program.currency.code,
                            SpreadsheetText.inert(part.name ?? ""), String(part.payments),
                        ]
                            + [
                                part.sales, part.refunds, part.earned, part.reversedPending, part.reversedAvailable,
                            ].map(amount))
                }
            }
        }
        return text
    }

    /// The given statements of one month.
    public static func statements(_ statements: [(program: Program, statement: Statement)]) -> String {
        header + statements.map { line($0.statement, of: $0.program) }.joined()
    }

    private static func line(_ statement: Statement, of program: Program) -> String {
        let amounts = { (amounts: [Int64]) in
            amounts.map { Money(minorUnits: $0, currency: program.currency).description }
        }
        var fields = [
            program.id, statement.month.description, statement.isProvisional ? "true" : "false", program.currency.code,
        ]
        fields += amounts([
            statement.sales, statement.refunds, statement.opening.pending, statement.opening.available,
            statement.earned,
            statement.reversedPending, statement.reversedAvailable, statement.cleared, statement.credited,
            statement.paid, statement.closing.pending, statement.closing.available,
        ])
        fields += [
            program.tier(statement.standing).id, String(statement.reconciliation.agree),
            String(statement.reconciliation.differ),
        ]
        fields += amounts([statement.reconciliation.variance])
        return record(fields)
    }

    /// A record as RFC 4180 writes it, with a line feed at its end.
    public static func record(_ fields: [String]) -> String {
        fields.map(quote).joined(separator: ",") + "\n"
    }

    /// A field as RFC 4180 writes it: quoted where it has to be.
    public static func quote(_ field: String) -> String {
        guard field.utf8.contains(where: { [0x22, 0x2C, 0x0A, 0x0D].contains($0) }) else { return field }
        return "\"" + field.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"") + "\""
    }
}
