import Accounting
import Ledger
import Money
import Programs

/// The tables of a program's month on a page of movements.
struct MovementTables {
    let site: SiteContext
    let month: YearMonth
    let sheet: MovementSheet

    private var program: Program { sheet.books.program }
    private var currency: Currency { program.currency }
    private var isPrivate: Bool { site.edition == .affiliate }

    /// The balance that the month before closed with.
    var opening: MovementGroupView {
        let before = month.advanced(by: -1)
        let href: String? =
            month > (sheet.books.statements.first?.month ?? month)
            ? site.movementHref(before, sheet.program, "closing") { $0.closingPage(of: $1) } : nil
        return balance("opening", "Opening", sheet.statement.opening, href: href)
    }

    /// The balance that the movements lead to.
    func closing(_ balance: Balances) -> MovementGroupView {
        self.balance("closing", "Closing", balance, href: nil)
    }

    private func balance(_ name: String, _ label: String, _ balance: Balances, href: String?) -> MovementGroupView {
        let anchor = MovementSheet.anchor(sheet.program, name)
        let row = RowView(
            label: label, href: href, isTotal: name == "closing", cells: amounts(balance, isBalance: true))
        return MovementGroupView(
            anchor: anchor,
            table: TableView(
                id: anchor, caption: "\(label) balance", unit: currency.code,
                columns: [.words("Balance"), .figures("Pending"), .figures("Available")], rows: [row]))
    }

    /// Lines of a group with their sum, which is worked out from them, and the balance after it. Where lines stand on
    /// an earlier page, their sum is carried over; where lines are still to come, it is carried forward.
    func view(_ group: MovementGroup, _ shown: Range<Int>, from balance: Balances) -> MovementGroupView {
        let columns = MovementColumns(group.kind, program: program, isDivided: site.showsRows, isPrivate: isPrivate)
        let before = MovementGroup.sum(group.lines[..<shown.lowerBound])
        let sum = before + MovementGroup.sum(group.lines[shown])
        func summary(_ label: String, _ amounts: Balances, isTotal: Bool = false, isBalance: Bool = false) -> RowView {
            RowView(
                label: label, isTotal: isTotal,
                cells: self.amounts(amounts, isBalance: isBalance)
                    + Array(repeating: .words(""), count: columns.told.count + columns.own.count))
        }
        var rows = shown.lowerBound > 0 ? [summary("Carried over", before)] : []
        for index in shown { rows.append(row(group.lines[index], number: index + 1, of: group.kind, columns)) }
        let isLast = shown.upperBound == group.lines.count
        rows.append(summary(isLast ? "Sum" : "Carried forward", sum, isTotal: true))
        if isLast { rows.append(summary("Balance", balance + sum, isBalance: true)) }
        let anchor = MovementSheet.anchor(sheet.program, group.kind.rawValue)
        return MovementGroupView(
            anchor: anchor,
            table: TableView(
                id: anchor, caption: group.kind.title, unit: currency.code, columns: columns.views, rows: rows))
    }

    private func amounts(_ amounts: Balances, isBalance: Bool) -> [CellView] {
        [amounts.pending, amounts.available].map { .amount($0, currency, marksNegative: isBalance) }
    }

    private func row(_ line: MovementLine, number: Int, of kind: MovementKind, _ columns: MovementColumns) -> RowView {
        let change = amounts(Balances(pending: line.pending, available: line.available), isBalance: false)
        switch line.source {
        case .together(let label, let href, let detail):
            return RowView(label: label, href: href, detail: detail, cells: change)
        case .movement(let index):
            guard let movement = site.movements.movement(index, of: sheet.program) else {
                return RowView(label: "", cells: change)
            }
            let details = MovementDetails(movement, of: sheet.books, in: site)
            let origin = kind == .earned ? nil : origin(movement, details)
            return RowView(
                id: kind == .earned ? MovementSheet.anchor(sheet.program, String(number)) : nil,
                label: Words.date(details.date), href: origin?.href,
                cells: change + columns.told.map { cell($0, details, origin: origin?.label) }
                    + columns.own.map { cell($0, details, line) })
        }
    }

    /// The sale that a movement is about: when it was, and where it stands. To everybody, what was reversed leads to the
    /// month of its sale alone, since the row that it acts on is private (SPEC U1).
    private func origin(_ movement: Movement, _ details: MovementDetails) -> LinkView? {
        guard let entry = movement.entry else { return nil }
        let month = details.sale.date.month
        if !isPrivate, MovementKind(movement.figure) == .reversed {
            let href = site.movementHref(month, sheet.program, .earned)
            return LinkView(label: Words.month(month), href: href ?? "")
        }
        let number = Int(entry) - sheet.books.entries(of: month...month, in: site.ledger).startIndex
        let href = site.movementHref(month, sheet.program, String(number + 1)) { $0.page(ofLine: $1.offset + number) }
        return LinkView(label: Words.date(details.sale.date), href: href ?? "")
    }

    private func place(of row: Row) -> String {
        let place = site.ledger.place(of: row)
        return "\(place.file):\(place.line)"
    }

    private func cell(_ column: MovementColumns.Told, _ details: MovementDetails, origin: String?) -> CellView {
        switch column {
        case .type: .words(details.type)
        case .customer: .words(details.customer)
        case .product: .words(details.product)
        case .plan: .words(details.plan)
        case .sold: .words(origin ?? "")
        case .tier: .words(details.entry.map { program.tier($0.standing).name } ?? "")
        case .rate: CellView(text: details.entry.flatMap { program.rateText(of: $0) } ?? Figures.nothing)
        case .amount: .amount(details.amount, currency)
        }
    }

    private func cell(_ column: MovementColumns.Private, _ details: MovementDetails, _ line: MovementLine) -> CellView {
        switch column {
        case .pending: line.after.map { .amount($0.pending, currency) } ?? .words("")
        case .available: line.after.map { .amount($0.available, currency) } ?? .words("")
        case .row: .words(site.ledger.symbols.text(of: details.row.id))
        case .place: .words(place(of: details.row))
        }
    }
}
