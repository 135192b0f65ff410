import Money
import Programs

/// Writes statements as a table for the terminal: a row a month, a block a program, amounts aligned.
public enum ReportTable {
    private static let heads = [
        "month", "sales", "earned", "reversed", "cleared", "credited", "paid", "pending", "available", "tier",
    ]

    /// The table of all programs, ending in a line end.
    public static func text(_ books: Books) -> String {
        var text = "As of \(books.asOf)\n"
        for books in books.programs {
            text += "\n\(books.program.name) (\(books.program.id)), \(books.program.currency.code)\n"
            guard !books.statements.isEmpty else {
                text += "  no rows\n"
                continue
            }
            text += table(books)
            text += runs(books)
        }
        return text
    }

    private static func table(_ books: ProgramBooks) -> String {
        var rows = [heads]
        var totals = [Int128](repeating: 0, count: 6)
        for statement in books.statements {
            let reversed = Int128(statement.reversedPending) + Int128(statement.reversedAvailable)
            let flows = [
                Int128(statement.sales), Int128(statement.earned), reversed, Int128(statement.cleared),
                Int128(statement.credited), Int128(statement.paid),
            ]
            for index in flows.indices { totals[index] += flows[index] }
            let balances = [Int128(statement.closing.pending), Int128(statement.closing.available)]
            rows.append(
                [statement.month.description + (statement.isProvisional ? "*" : "")]
                    + (flows + balances).map { amount($0, books.program.currency) }
                    + [books.program.tier(statement.standing).id])
        }
        rows.append(["total"] + totals.map { amount($0, books.program.currency) } + ["", "", ""])
        // The month and the tier are words and stand to the left.
        var table = TextTable(heads.indices.map { $0 == 0 || $0 == heads.count - 1 ? .left : .right })
        for row in rows { table.add(row) }
        let note = books.statements.last?.isProvisional == true ? "  * provisional: the month is still running\n" : ""
        return table.text + note
    }

    /// What is expected or has gone wrong with payouts: runs that are neither paid nor without anything due.
    private static func runs(_ books: ProgramBooks) -> String {
        let runs = books.statements.flatMap(\.runs).filter { ![.paid, .none].contains($0.status) }
        guard !runs.isEmpty else { return "" }
        return "  payouts to look at\n"
            + runs.map { run in
                let expected = amount(Int128(run.expected), books.program.currency)
                let received = amount(Int128(run.received), books.program.currency)
                let due = amount(Int128(run.due), books.program.currency)
                let reason = run.reason.map { " (\($0.rawValue), \(due) due)" } ?? ""
                let state = "\(run.status.rawValue): expected \(expected)\(reason), received \(received)"
                return "    \(run.from) to \(run.to)  \(state)\n"
            }.joined()
    }

    private static func amount(_ value: Int128, _ currency: Currency) -> String {
        guard let fits = Int64(exactly: value) else { return "overflow" }
        return Money(minorUnits: fits, currency: currency).description
    }
}
