import Ledger
import Money
import Programs
import Testing

@testable import Accounting

@Suite("Earnings by product, plan, page and customer")
struct EarningGroupTests {
    @Test("The groups of every month add up to the statement", arguments: EarningGroup.Kind.allCases)
    func sums(kind: EarningGroup.Kind) {
        var named = 0
        Property.check { sample in
            let books = sample.books()
            let groups = EarningGroups(by: kind, ledger: books.ledger) { subID, _ in subID }
            for statement in books.statements {
                guard
                    let parts = try? groups.groups(
                        of: books.books.programs[0], in: statement.month, asOf: books.books.asOf)
                else { return "overflow" }
                let sum = { (figure: KeyPath<EarningGroup, Int64>) in parts.reduce(0) { $0 + $1[keyPath: figure] } }
                let found = [
                    Int64(parts.reduce(0) { $0 + $1.payments }), sum(\.sales), sum(\.refunds), sum(\.earned),
                    sum(\.reversedPending), sum(\.reversedAvailable),
                ]
                let expected = [
                    Int64(statement.paymentCount), statement.sales, statement.refunds, statement.earned,
                    statement.reversedPending, statement.reversedAvailable,
                ]
                if found != expected { return "\(statement.month): \(found) instead of \(expected)" }
                named += parts.count { $0.name != nil }
            }
            return nil
        }
        // The generated rows have no sub-ids.
        #expect(kind == .page || named > 300)
    }

    @Test("The groups of some months are those of each month together")
    func range() {
        Property.check { sample in
            let books = sample.books()
            guard let first = books.statements.first?.month else { return nil }
            let program = books.books.programs[0]
            let groups = EarningGroups(by: .customer, ledger: books.ledger)
            let scope = ReportScope(books.books, from: first, to: first.advanced(by: 4))
            guard let whole = try? groups.groups(of: program, in: scope) else { return "overflow" }
            for group in whole {
                let parts = (0...4).flatMap { offset in
                    let month = first.advanced(by: offset)
                    return ((try? groups.groups(of: program, in: month, asOf: books.books.asOf)) ?? [])
                        .filter { $0.name == group.name }
                }
                guard parts.reduce(0, { $0 + $1.earned }) == group.earned,
                    parts.reduce(0, { $0 + $1.payments }) == group.payments,
                    parts.reduce(0, { $0 + $1.reversedPending + $1.reversedAvailable })
                        == group.reversedPending + group.reversedAvailable
                else { return "\(group) is not \(parts)" }
            }
            return whole.isEmpty != scope.entries(of: program, in: books.ledger).isEmpty
                && program.reversals.isEmpty ? "groups without rows, or rows without groups" : nil
        }
    }
}
