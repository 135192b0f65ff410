import Accounting
import Ledger
import Money
import Programs

/// A month's movements as a file: the same lines as on its pages, all programs, between the balances that they lead
/// from and to.
struct MovementFile {
    let site: SiteContext
    let month: YearMonth

    func csv() -> String {
        let header = ["program", "currency", "figure"] + columns + ["pending", "available"] + ownColumns
        var text = ReportCSV.record(header)
        for sheet in site.movements.month(month).sheets {
            text += balance("opening", sheet.statement.opening, sheet)
            for group in sheet.groups {
                for line in group.lines { text += self.line(line, group.kind, sheet) }
            }
            text += balance("closing", sheet.statement.closing, sheet)
        }
        return text
    }

    private var isPrivate: Bool { site.edition == .affiliate }

    private var columns: [String] {
        site.showsRows
            ? ["date", "type", "customer", "product", "plan", "amount", "tier", "rate"] : ["line", "detail"]
    }

    private var ownColumns: [String] {
        isPrivate ? ["pending_then", "available_then", "id", "file", "line"] : []
    }

    private func balance(_ figure: String, _ balance: Balances, _ sheet: MovementSheet) -> String {
        line(
            figure, Array(repeating: "", count: columns.count), balance.pending, balance.available,
            Array(repeating: "", count: ownColumns.count), sheet.books.program)
    }

    private func line(_ line: MovementLine, _ kind: MovementKind, _ sheet: MovementSheet) -> String {
        let program = sheet.books.program
        switch line.source {
        case .together(let label, _, let detail):
            return self.line(kind.rawValue, [label, detail ?? ""], line.pending, line.available, [], program)
        case .movement(let index):
            guard let movement = site.movements.movement(index, of: program.id) else { return "" }
            let details = MovementDetails(movement, of: sheet.books, in: site)
            // Tier and rate are those of what is earned.
            let entry = kind == .earned ? details.entry : nil
            let texts = [
                details.date.description, details.type, details.customer, details.product, details.plan,
                money(details.amount, program), entry.map { program.tier($0.standing).id } ?? "",
                entry.flatMap { program.rateText(of: $0) } ?? "",
            ]
            return self.line(
                kind.rawValue, texts, line.pending, line.available, own(line, details.row, program), program)
        }
    }

    private func own(_ line: MovementLine, _ row: Row, _ program: Program) -> [String] {
        guard isPrivate, let after = line.after else { return [] }
        let place = site.ledger.place(of: row)
        return [
            money(after.pending, program), money(after.available, program), site.ledger.symbols.text(of: row.id),
            place.file, String(place.line),
        ]
    }

    private func line(
        _ figure: String, _ texts: [String], _ pending: Int64, _ available: Int64, _ own: [String], _ program: Program
    ) -> String {
        ReportCSV.record(
            [program.id, program.currency.code, figure] + texts + [money(pending, program), money(available, program)]
                + own)
    }

    private func money(_ minorUnits: Int64, _ program: Program) -> String {
        Money(minorUnits: minorUnits, currency: program.currency).description
    }
}
