import Accounting
import Diagnostics
import Money
import Programs

/// A program's month, movement by movement.
struct MovementSheet: Sendable {
    let books: ProgramBooks
    let statement: Statement
    /// What moved, without the kinds that have no line.
    let groups: [MovementGroup]
    /// How many lines stand before those of the program, over all pages of the month.
    var offset = 0

    var program: String { books.program.id }
    var lineCount: Int { groups.reduce(0) { $0 + $1.lines.count } }

    /// Where a group stands, below the address of its page.
    static func anchor(_ program: String, _ name: String) -> String { "\(program)-\(name)" }

    /// An error where the lines do not come to the figures of the statement, or not from one balance to the other.
    func disagreements() -> [Diagnostic] {
        var balance = statement.opening
        var wrong: [String] = []
        for kind in MovementKind.allCases {
            let sum = groups.first { $0.kind == kind }?.sum ?? Balances(pending: 0, available: 0)
            balance = balance + sum
            if sum != MovementGroup.expected(kind, statement) { wrong.append("`\(kind.rawValue)`") }
        }
        if wrong.isEmpty, balance != statement.closing { wrong.append("`closing`") }
        guard !wrong.isEmpty else { return [] }
        return [
            Diagnostic(
                .error, "statement/disagrees",
                "the movements of \(books.program.name) in \(Words.month(statement.month)) do not come to its "
                    + "statement: \(wrong.joined(separator: ", "))",
                hint: "this is a mistake in \(Generator.name), not in the ledger; nothing is published", at: nil)
        ]
    }
}
