import Money
import Programs

/// Writes statements as CSV, a line a program and month, all amounts as decimals of the program's currency.
public enum ReportCSV {
    private static let header =
        "program,month,provisional,currency,sales,refunds,opening_pending,opening_available,earned,reversed_pending,"
        + "reversed_available,cleared,credited,paid,closing_pending,closing_available,tier,agree,differ,variance\n"

    /// All statements of the books, by program and month.
    public static func report(_ books: Books) -> String {
        header + books.programs.flatMap { books in books.statements.map { line($0, of: books.program) } }.joined()
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
