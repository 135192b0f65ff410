import Accounting
import Ledger
import Money
import Programs

/// A month's movements as everybody may see them: small groups merged, no single row (SPEC U1).
struct GroupedMovements {
    let site: SiteContext
    let month: YearMonth

    func sheets(_ group: CurrencyBooks, _ journals: [String: Journal]) -> [MovementSheet] {
        let cells = EarningCell.cells(group, of: month, in: site.ledger)
        let named = named(cells)
        return group.programs.enumerated().compactMap { index, books in
            guard let statement = books.statement(of: month) else { return nil }
            let movements = journals[books.program.id]?.movements(of: month) ?? []
            let lines: [(MovementKind, [MovementLine])] = [
                (.earned, earned(cells, named, ofProgram: index)), (.reversed, reversed(movements, books)),
                (.cleared, cleared(movements, books)),
                (.credited, CreditLines.lines(movements, minimum: site.minimumGroup)), (.paid, paid(movements)),
            ]
            return MovementSheet(
                books: books, statement: statement,
                groups: lines.filter { !$0.1.isEmpty }.map { MovementGroup(kind: $0.0, lines: $0.1) })
        }
    }

    /// The cells that may be named beside the tables of the statement and the totals of the programs.
    private func named(_ cells: [EarningCell]) -> Set<Int> {
        let tables = OriginTables(site: site, months: month...month)
        let symbols = site.ledger.symbols
        let programs = Dictionary(grouping: cells.indices) { cells[$0].program }.sorted { $0.key < $1.key }.map(\.value)
        return EarningCells(cells: cells, minimum: site.minimumGroup).named(
            besides: programs
                + EarningCells.published(tables.origins(cells, by: \.product), cells, by: \.product, symbols)
                + EarningCells.published(tables.origins(cells, by: \.plan), cells, by: \.plan, symbols))
    }

    private func earned(_ cells: [EarningCell], _ named: Set<Int>, ofProgram program: Int) -> [MovementLine] {
        var tally = OriginTally()
        for (index, cell) in cells.enumerated() where cell.program == program {
            tally.add(
                Origin(
                    label: label(cell.product, cell.plan) ?? "", href: nil, isRest: !named.contains(index),
                    payments: cell.payments, earned: cell.earned))
        }
        // What may be named has been decided.
        return tally.published(minimum: 0).map { line($0, pending: $0.earned) }
    }

    /// What was reversed, by product and plan: before it cleared, and after, each merged by itself.
    private func reversed(_ movements: ArraySlice<Movement>, _ books: ProgramBooks) -> [MovementLine] {
        var lines = reversed(movements, .reversedPending, books).map { origin in
            line(origin, isCounted: false, pending: 0 &- origin.earned)
        }
        for origin in reversed(movements, .reversedAvailable, books) {
            let new = line(origin, isCounted: false, available: 0 &- origin.earned)
            if let index = lines.firstIndex(where: { $0.source == new.source }) {
                lines[index].available = new.available
            } else {
                lines.append(new)
            }
        }
        return lines.filter { !$0.isRest } + lines.filter(\.isRest)
    }

    /// What a figure of reversals is made of. A sale that several of them are about counts once.
    private func reversed(
        _ movements: ArraySlice<Movement>, _ figure: Movement.Figure, _ books: ProgramBooks
    ) -> [Origin] {
        var tally = OriginTally()
        var seen: Set<Int32> = []
        for movement in movements where movement.figure == figure {
            guard let entry = movement.entry else { continue }
            let row = site.ledger.rows[Int(books.entries[Int(entry)].row)]
            let isNew = seen.insert(entry).inserted
            tally.add(
                label: label(row.product, row.plan), isPayment: isNew && row.type.isPayment, amount: 0,
                commission: movement.amount)
        }
        return tally.published(minimum: site.minimumGroup)
    }

    /// What cleared, by the month in which it was earned.
    private func cleared(_ movements: ArraySlice<Movement>, _ books: ProgramBooks) -> [MovementLine] {
        let anchor = MovementSheet.anchor(books.program.id, MovementKind.earned.rawValue)
        var months: [YearMonth: Origin] = [:]
        for movement in movements where movement.figure == .cleared {
            let row = site.ledger.rows[Int(movement.row)]
            let month = row.date.month
            months[month, default: Origin(label: "", href: nil)].earned &+= movement.amount
            if row.type.isPayment { months[month]?.payments += 1 }
        }
        var tally = OriginTally()
        for (month, origin) in months {
            tally.add(
                Origin(
                    label: Words.month(month),
                    href: site.frame.link("\(MovementsBuilder.path(month, page: 0))#\(anchor)"),
                    payments: origin.payments, earned: origin.earned))
        }
        // The addresses are in order of time.
        return tally.published(minimum: site.minimumGroup)
            .sorted { ($0.isRest ? 1 : 0, $0.href ?? "") < ($1.isRest ? 1 : 0, $1.href ?? "") }
            .map { line($0, pending: 0 &- $0.earned, available: $0.earned) }
    }

    private func paid(_ movements: ArraySlice<Movement>) -> [MovementLine] {
        let payouts = movements.filter { $0.figure == .paid }
        guard !payouts.isEmpty else { return [] }
        return [
            MovementLine(
                source: .together(label: "Payouts received", detail: Words.count(payouts.count, "payout")),
                available: payouts.reduce(0) { $0 &+ $1.availableChange })
        ]
    }

    private func line(
        _ origin: Origin, isCounted: Bool = true, pending: Int64 = 0, available: Int64 = 0
    ) -> MovementLine {
        let detail = isCounted && !origin.isRest ? Words.count(origin.payments, "payment") : nil
        return MovementLine(
            source: .together(
                label: origin.isRest ? MovementLine.rest : origin.label, href: origin.href, detail: detail),
            pending: pending, available: available)
    }

    private func label(_ product: Symbol, _ plan: Symbol) -> String? {
        let texts = [product, plan].filter { !$0.isEmpty }.map { site.ledger.symbols.text(of: $0) }
        return texts.isEmpty ? nil : texts.joined(separator: ", ")
    }
}
