import Accounting
import Money

/// A month's movements one by one, for sites that publish their rows (SPEC U2) and for the private edition (U4).
struct SingleMovements {
    let month: YearMonth

    func sheets(_ group: CurrencyBooks, _ journals: [String: Journal]) -> [MovementSheet] {
        group.statements(of: month).map { books, statement in
            MovementSheet(
                books: books, statement: statement,
                groups: groups(journals[books.program.id]?.movements(of: month) ?? [], statement.opening))
        }
    }

    private func groups(_ movements: ArraySlice<Movement>, _ opening: Balances) -> [MovementGroup] {
        var lines: [MovementKind: [MovementLine]] = [:]
        var balance = opening
        for index in movements.indices {
            let movement = movements[index]
            let change = Balances(pending: movement.pendingChange, available: movement.availableChange)
            balance = balance + change
            lines[MovementKind(movement.figure), default: []].append(
                MovementLine(
                    source: .movement(index), pending: change.pending, available: change.available, after: balance))
        }
        return MovementKind.allCases.compactMap { kind in lines[kind].map { MovementGroup(kind: kind, lines: $0) } }
    }
}
