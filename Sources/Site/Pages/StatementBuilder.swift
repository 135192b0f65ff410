import Accounting
import Money
import Programs

/// Builds the view of a month's statement.
struct StatementBuilder {
    let site: SiteContext
    let month: YearMonth

    private var through: CivilDate { min(month.lastDay, site.asOf) }

    func view(checksum: String) -> StatementView {
        let name = Words.month(month)
        let path = Self.path(month)
        let frame = Frame(
            site: site.frame, path: path, title: name, headTitle: "Statement for \(name) · \(site.frame.title)",
            description: "\(name): what each affiliate program earned, held, reversed and paid, with sums to check.",
            structuredData: StructuredData.statement(site, path: path, name: name, first: month.firstDay, last: through)
        )
        let groups = site.groups.filter { !$0.statements(of: month).isEmpty }
        return StatementView(
            frame: frame,
            crumbs: [
                LinkView(label: "Statements", href: site.frame.link("/statements/")),
                LinkView(label: String(month.year), href: site.frame.link("/statements/\(month.year)/")),
            ],
            period: Period(
                first: month.firstDay, last: through, asOf: site.asOf, isProvisional: through < month.lastDay),
            lead: through < month.lastDay ? "The month is still running: these figures will change." : nil,
            turn: Turn(previous: neighbor(-1), next: neighbor(1)), totals: totals(groups), summary: summary(groups),
            movementsHref: fromHere(site.frame.link(MovementsBuilder.path(month, page: 0))),
            programs: groups.flatMap { group in group.statements(of: month).map { program($0.books, $0.statement) } },
            onHold: onHold(groups), payouts: payouts(groups), sources: sources(groups),
            reconciliation: reconciliation(groups), corrections: corrections(groups),
            rows: site.showsRows ? RowsTable(site: site, month: month).view(groups) : nil,
            proof: Proof(
                notes: notes(groups), downloads: DownloadView.statement(path, site: site.frame), checksum: checksum))
    }

    /// Where a month's statement is.
    static func path(_ month: YearMonth) -> String { "/statements/\(month)/" }

    private func neighbor(_ offset: Int) -> LinkView? {
        let other = month.advanced(by: offset)
        guard site.has(other) else { return nil }
        return LinkView(label: Words.month(other), href: site.frame.link(Self.path(other)))
    }

    private func totals(_ groups: [CurrencyBooks]) -> [SumView] {
        StatementTables.sums(
            groups.compactMap { group in group.sum(of: month).map { (group, $0) } }, on: through, site)
    }

    private func summary(_ groups: [CurrencyBooks]) -> TablesView {
        TablesView(
            tables: groups.enumerated().compactMap { index, group in
                guard let total = group.sum(of: month) else { return nil }
                let rows = group.statements(of: month).map { books, statement in
                    (name: books.program.name, href: site.programHref(books.program.id), sum: BalanceSum(statement))
                }
                return StatementTables.summary(rows, total: total, currency: group.currency, id: "sum-\(index + 1)")
            })
    }

    private func program(_ books: ProgramBooks, _ statement: Statement) -> StatementProgramView {
        let program = books.program
        return StatementProgramView(
            id: program.id, name: program.name, href: site.programHref(program.id),
            tier: program.tierLabel(of: statement),
            way: WayView(statement, of: program),
            movements: movements(statement, of: program))
    }

    private func movements(_ statement: Statement, of program: Program) -> TableView {
        let currency = program.currency
        func row(_ label: String, _ pending: Int64, _ available: Int64, isBalance: Bool = false) -> RowView {
            RowView(
                label: label, href: href(label.lowercased(), of: program), isTotal: label == "Closing",
                cells: [pending, available].map { .amount($0, currency, marksNegative: isBalance) })
        }
        return TableView(
            id: "\(program.id)-moves", caption: "Movements", unit: currency.code,
            columns: [.words("Movement"), .figures("Pending"), .figures("Available")],
            rows: [
                row("Opening", statement.opening.pending, statement.opening.available, isBalance: true),
                row("Earned", statement.earned, 0),
                row("Reversed", -statement.reversedPending, -statement.reversedAvailable),
                row("Cleared", -statement.cleared, statement.cleared), row("Credited", 0, statement.credited),
                row("Paid", 0, -statement.paid),
                row("Closing", statement.closing.pending, statement.closing.available, isBalance: true),
            ])
    }

    /// Where the movements behind a figure stand; `nil` where nothing moved.
    private func href(_ name: String, of program: Program) -> String? {
        let href = site.movementHref(month, program.id, name) { movements, sheet in
            switch name {
            case "opening": movements.openingPage(of: sheet)
            case "closing": movements.closingPage(of: sheet)
            default: MovementKind(rawValue: name).flatMap { movements.page(of: $0, sheet) }
            }
        }
        return href.map(fromHere)
    }

    /// A link to a page below the statement, from there on: a statement has dozens of them and is to stay light.
    private func fromHere(_ link: String) -> String {
        String(link.dropFirst(site.frame.link(Self.path(month)).count))
    }

    private func sources(_ groups: [CurrencyBooks]) -> TablesView? {
        let origins = OriginTables(site: site, months: month...month)
        let tables = groups.flatMap { origins.tables($0) }
        return tables.isEmpty ? nil : TablesView(lead: origins.mergingNote, tables: tables)
    }

    private func notes(_ groups: [CurrencyBooks]) -> [TextView] {
        let sales = groups.compactMap { group in group.sum(of: month)?.salesInWords(group.currency) }
        return [
            TextView(
                text:
                    "Every figure is worked out from the sales ledger and the terms that each program had on the day of "
                    + "the sale. Sales from \(Words.longDate(month.firstDay)) to \(Words.longDate(through)) were "
                    + "\(sales.joined(separator: "; "))."),
            TextView(
                text:
                    "A commission is pending until its hold is over; then it clears and is available for the next payout. "
                    + "What is refunded later leaves the balance in the month of the refund."),
        ]
    }
}
