import Accounting
import Money
import Programs

/// Builds the views of a month's movements: one page, or several where each movement is a line of its own.
struct MovementsBuilder {
    let site: SiteContext
    let month: YearMonth

    /// The file with the same lines.
    static let file = "movements.csv"

    /// Where a page of a month's movements is; pages count from 0.
    static func path(_ month: YearMonth, page: Int) -> String {
        StatementBuilder.path(month) + "movements/" + (page == 0 ? "" : "\(page + 1)/")
    }

    /// The names of what stands beside the first page, the others among it.
    static func beside(_ movements: MovementMonth) -> [String] {
        [file] + (1..<max(1, movements.pageCount)).map { "\($0 + 1)/" }
    }

    private var through: CivilDate { min(month.lastDay, site.asOf) }

    func view(page: Int, checksum: String) -> MovementsView {
        let movements = site.movements.month(month)
        let path = Self.path(month, page: page)
        let name = "Movements of \(Words.month(month))"
        let title = page == 0 ? name : "\(name), page \(page + 1)"
        let crumbs = [
            LinkView(label: "Statements", href: site.frame.link("/statements/")),
            LinkView(label: String(month.year), href: site.frame.link("/statements/\(month.year)/")),
            LinkView(label: Words.month(month), href: site.frame.link(StatementBuilder.path(month))),
        ]
        return MovementsView(
            frame: Frame(
                site: site.frame, path: path, title: title,
                description: "\(title): the lines behind every figure of the statement, with their sums.",
                structuredData: StructuredData.page(site, path: path, name: title, crumbs: crumbs)), crumbs: crumbs,
            period: Period(
                first: month.firstDay, last: through, asOf: site.asOf, isProvisional: through < month.lastDay),
            lead: lead, turn: turn(page, of: movements),
            programs: movements.sheets.compactMap { program($0, of: movements, page) },
            proof: Proof(notes: notes, downloads: downloads, checksum: checksum))
    }

    private var lead: String {
        if site.edition == .affiliate {
            return "Every movement, with the row behind it and the balances right after it."
        }
        if site.showsRows {
            return "Every movement of the month. Buyers are numbered in the order of their first sale."
        }
        let start = "The lines that each figure of the statement is the sum of."
        let minimum = site.minimumGroup
        guard minimum > 1 else { return start }
        return "\(start) Groups of fewer than \(Words.count(minimum, "payment")) are merged into “other”."
    }

    private var notes: [TextView] {
        var notes = [
            TextView(
                text:
                    "What is earned adds to pending. It is reversed from pending until it clears and from available "
                    + "afterwards. What clears leaves pending for available, which credits add to and payouts reduce.")
        ]
        if !site.showsRows {
            notes.append(
                TextView(
                    text:
                        "“other” also stands for what could be told by subtracting the lines shown here from a table of "
                        + "the statement."))
        }
        return notes
    }

    private var downloads: [DownloadView] {
        let path = Self.path(month, page: 0)
        return [DownloadView(label: Self.file, href: site.frame.link(path + Self.file), detail: "the same lines")]
    }

    /// The pages before and after: those of the month in order, then those of the months around it.
    private func turn(_ page: Int, of movements: MovementMonth) -> Turn {
        func link(_ page: Int) -> LinkView {
            LinkView(label: "Page \(page + 1)", href: site.frame.link(Self.path(month, page: page)))
        }
        return Turn(
            previous: page > 0 ? link(page - 1) : neighbor(-1),
            next: page + 1 < movements.pageCount ? link(page + 1) : neighbor(1))
    }

    private func neighbor(_ offset: Int) -> LinkView? {
        let other = month.advanced(by: offset)
        guard site.has(other) else { return nil }
        return LinkView(label: Words.month(other), href: site.frame.link(Self.path(other, page: 0)))
    }

    /// A program's part of a page; `nil` where it has none.
    private func program(_ sheet: MovementSheet, of movements: MovementMonth, _ page: Int) -> MovementProgramView? {
        let tables = MovementTables(site: site, month: month, sheet: sheet)
        var groups: [MovementGroupView] = []
        if movements.openingPage(of: sheet) == page { groups.append(tables.opening) }
        var start = sheet.offset
        var balance = sheet.statement.opening
        for group in sheet.groups {
            let shown = movements.lines(ofPage: page).clamped(to: start..<(start + group.lines.count))
            if !shown.isEmpty {
                groups.append(
                    tables.view(group, (shown.lowerBound - start)..<(shown.upperBound - start), from: balance))
            }
            start += group.lines.count
            balance = balance + group.sum
        }
        if movements.closingPage(of: sheet) == page { groups.append(tables.closing(balance)) }
        guard !groups.isEmpty else { return nil }
        return MovementProgramView(
            id: sheet.program, name: sheet.books.program.name, href: site.programHref(sheet.program), groups: groups)
    }
}
