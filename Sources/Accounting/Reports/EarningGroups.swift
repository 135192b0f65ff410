import Diagnostics
import Ledger
import Money

/// Divides what a program earned by products, plans, pages or customers.
///
/// The groups of a month add up to the statement's sales, refunds, earned and reversed figures. What is credited without
/// a sale, what clears and what is paid belong to no group.
public struct EarningGroups {
    /// What rows are told apart by.
    public let kind: EarningGroup.Kind
    private let ledger: Ledger
    private let page: (_ subID: String, _ program: String) -> String?

    /// Groups over the rows of a ledger.
    ///
    /// - Parameter page: the name of the page or channel that a program's sub-id leads back to, or `nil`.
    public init(
        by kind: EarningGroup.Kind, ledger: Ledger,
        page: @escaping (_ subID: String, _ program: String) -> String? = { _, _ in nil }
    ) {
        self.kind = kind
        self.ledger = ledger
        self.page = page
    }

    /// The groups of all months of a scope, the one that earned most first, rows without a name last.
    func groups(of books: ProgramBooks, in scope: ReportScope) throws(Overflow) -> [EarningGroup] {
        var sums: [Symbol: EarningGroup] = [:]
        for entry in scope.entries(of: books, in: ledger) {
            let row = ledger.rows[Int(entry.row)]
            var part = EarningGroup(name: nil)
            part.earned = entry.commission
            if row.type.isPayment {
                part.payments = 1
                part.sales = row.amount
            }
            try sums[symbol(of: row), default: EarningGroup(name: nil)].add(part)
        }
        for reversal in books.reversals {
            let row = ledger.rows[Int(reversal.row)]
            guard scope.contains(row.date.month) else { continue }
            let earning = ledger.rows[Int(books.entries[Int(reversal.entry)].row)]
            var part = EarningGroup(name: nil)
            if reversal.isFromPending {
                part.reversedPending = reversal.amount
            } else {
                part.reversedAvailable = reversal.amount
            }
            if earning.type.isPayment { part.refunds = row.type == .reinstatement ? -row.amount : row.amount }
            try sums[symbol(of: earning), default: EarningGroup(name: nil)].add(part)
        }
        return Self.sorted(try named(sums, in: books.program.id))
    }

    /// The same of a single month.
    func groups(of books: ProgramBooks, in month: YearMonth, asOf: CivilDate) throws(Overflow) -> [EarningGroup] {
        try groups(of: books, in: ReportScope(Books(asOf: asOf, programs: [books]), from: month, to: month))
    }

    /// `commission/overflow` where the groups of a program do not fit 63 bits: nothing is printed of them then.
    public func problem(in scope: ReportScope) -> Diagnostic? {
        for books in scope.books.programs {
            do {
                _ = try groups(of: books, in: scope)
                for statement in scope.statements(of: books) {
                    _ = try groups(of: books, in: statement.month, asOf: scope.books.asOf)
                }
            } catch {
                return Diagnostic(
                    .error, "commission/overflow",
                    "the totals of `\(books.program.id)` by \(kind.rawValue) do not fit 63 bits",
                    hint: "look for amounts with too many digits", at: books.program.place)
            }
        }
        return nil
    }

    private func symbol(of row: Row) -> Symbol {
        switch kind {
        case .product: row.product
        case .plan: row.plan
        case .page: row.subID
        case .customer: row.customer
        }
    }

    /// The groups by their names: several sub-ids may lead back to one page.
    private func named(_ sums: [Symbol: EarningGroup], in program: String) throws(Overflow) -> [EarningGroup] {
        var groups: [String?: EarningGroup] = [:]
        for (symbol, sum) in sums {
            let text = symbol.isEmpty ? nil : ledger.symbols.text(of: symbol)
            let name = kind == .page ? text.flatMap { page($0, program) } : text
            try groups[name, default: EarningGroup(name: name)].add(sum)
        }
        return Array(groups.values)
    }

    private static func sorted(_ groups: [EarningGroup]) -> [EarningGroup] {
        groups.sorted { first, second in
            if (first.name == nil) != (second.name == nil) { return second.name == nil }
            return (second.earned, second.sales, first.name ?? "") < (first.earned, first.sales, second.name ?? "")
        }
    }
}
