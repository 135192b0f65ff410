import Ledger
import Money
import Programs

/// Writes the books as `tallypress report --format json` prints them (SPEC §6).
public struct ReportJSON {
    private let ledger: Ledger

    /// A report on books that were kept over the given ledger.
    public init(ledger: Ledger) {
        self.ledger = ledger
    }

    /// The whole report.
    public func report(_ books: Books) -> JSONText {
        report(ReportScope(books))
    }

    /// The report on some months, with `groups` in each program and each of its months where earnings are divided; the
    /// key `private` then says whether they name customers.
    public func report(_ scope: ReportScope, by groups: EarningGroups? = nil) -> JSONText {
        let by: [(String, JSONText)] =
            groups.map { [("by", .string($0.kind.rawValue)), ("private", .flag($0.kind == .customer))] } ?? []
        return .object(
            [("as_of", .string(scope.books.asOf.description))] + by
                + [("programs", .list(scope.books.programs.map { program($0, in: scope, by: groups) }))])
    }

    private func program(_ books: ProgramBooks, in scope: ReportScope, by groups: EarningGroups?) -> JSONText {
        let months = scope.statements(of: books).map { statement in
            let parts = groups.map { groups in
                (try? groups.groups(of: books, in: statement.month, asOf: scope.books.asOf)) ?? []
            }
            return Self.statement(statement, of: books.program, adding: Self.groups(parts, books.program))
        }
        let parts = groups.map { (try? $0.groups(of: books, in: scope)) ?? [] }
        return .object(
            [
                ("id", .string(books.program.id)), ("currency", .string(books.program.currency.code)),
                ("months", .list(months)),
            ] + Self.groups(parts, books.program) + [
                ("rows", .list(scope.entries(of: books, in: ledger).map { entry($0, of: books.program) }))
            ])
    }

    private static func groups(_ groups: [EarningGroup]?, _ program: Program) -> [(String, JSONText)] {
        guard let groups else { return [] }
        let parts = groups.map { group in
            JSONText.object([
                ("name", .optional(group.name)), ("payments", .number(group.payments)),
                ("sales", money(group.sales, program)), ("refunds", money(group.refunds, program)),
                ("earned", money(group.earned, program)),
                ("reversed_pending", money(group.reversedPending, program)),
                ("reversed_available", money(group.reversedAvailable, program)),
            ])
        }
        return [("groups", .list(parts))]
    }

    /// One month of a program: an element of `months`.
    public static func statement(_ statement: Statement, of program: Program) -> JSONText {
        self.statement(statement, of: program, adding: [])
    }

    private static func statement(
        _ statement: Statement, of program: Program, adding others: [(String, JSONText)]
    ) -> JSONText {
        let money = { (amount: Int64) in Self.money(amount, program) }
        return .object(
            [
                ("month", .string(statement.month.description)), ("provisional", .flag(statement.isProvisional)),
                ("sales", money(statement.sales)), ("refunds", money(statement.refunds)),
                ("opening", balances(statement.opening, program)), ("earned", money(statement.earned)),
                ("reversed_pending", money(statement.reversedPending)),
                ("reversed_available", money(statement.reversedAvailable)), ("cleared", money(statement.cleared)),
                ("credited", money(statement.credited)), ("paid", money(statement.paid)),
                ("closing", balances(statement.closing, program)),
                ("tier", .string(program.tier(statement.standing).id)),
                ("next_tier", nextTier(statement, program)),
                (
                    "reconciliation",
                    .object([
                        ("agree", .number(statement.reconciliation.agree)),
                        ("differ", .number(statement.reconciliation.differ)),
                        ("variance", money(statement.reconciliation.variance)),
                    ])
                ), ("runs", .list(statement.runs.map { run($0, program) })),
            ] + others)
    }

    private static func balances(_ balances: Balances, _ program: Program) -> JSONText {
        .object([("pending", money(balances.pending, program)), ("available", money(balances.available, program))])
    }

    private static func nextTier(_ statement: Statement, _ program: Program) -> JSONText {
        guard let next = statement.nextTier else { return .null }
        let tier = program.terms[Int(statement.standing.terms)].tiers[Int(next.tier)]
        return .object([("id", .string(tier.id)), ("needs", .list(next.unmet.map { need($0, program) }))])
    }

    private static func need(_ need: NextTier.UnmetNeed, _ program: Program) -> JSONText {
        let metric = need.condition.measure.metric
        let value = { (value: Int64) in metric.isMoney ? money(value, program) : .number(Int(value)) }
        let key =
            switch need.condition.threshold {
            case .moreThan: "more_than"
            case .atLeast: "at_least"
            }
        return .object([
            ("metric", .string(metric.rawValue)), ("have", value(need.have)),
            (key, value(need.condition.threshold.bound)),
        ])
    }

    private static func run(_ run: PayoutRun, _ program: Program) -> JSONText {
        .object([
            ("cutoff", .string(run.cutoff.description)), ("from", .string(run.from.description)),
            ("to", .string(run.to.description)), ("expected", money(run.expected, program)),
            ("reason", .optional(run.reason?.rawValue)), ("due", money(run.due, program)),
            ("received", money(run.received, program)),
            ("status", .string(run.status.rawValue)),
        ])
    }

    private func entry(_ entry: Entry, of program: Program) -> JSONText {
        let row = ledger.rows[Int(entry.row)]
        let variance = row.reported.map { Self.money($0 - entry.commission, program) } ?? .null
        return .object([
            ("id", .string(ledger.symbols.text(of: row.id))), ("date", .string(row.date.description)),
            ("type", .string(row.type.name)), ("tier", .string(program.tier(entry.standing).id)),
            ("rate", .optional(program.rateText(of: entry))), ("commission", Self.money(entry.commission, program)),
            ("reversed", Self.money(entry.reversed, program)), ("clears", .string(entry.clears.description)),
            ("variance", variance),
        ])
    }

    private static func money(_ amount: Int64, _ program: Program) -> JSONText {
        .string(Money(minorUnits: amount, currency: program.currency).description)
    }
}
