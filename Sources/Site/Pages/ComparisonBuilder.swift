import Money
import Programs

/// Puts the terms of programs side by side.
struct ComparisonBuilder {
    let site: SiteContext

    /// The table of the programs with the given ids; `nil` for fewer than two. `id` is unique within the page.
    func table(_ ids: [String], id: String = "s.compare") -> ComparisonTableView? {
        let programs = ids.compactMap { site.program($0) }
        let terms = programs.compactMap { program in site.currentTerms(of: program).map { (program, $0) } }
        guard terms.count > 1 else { return nil }
        let rows = Self.lines.map { line in
            ComparisonTermView(label: line.label, cells: terms.map { TextView(text: line.text($0.0, $0.1)) })
        }
        let isSame = { (row: ComparisonTermView) in Set(row.cells.map(\.text)).count == 1 }
        let groups = [
            ComparisonGroupView(
                label: "Where they differ", isSame: false, span: terms.count + 1, terms: rows.filter { !isSame($0) }),
            ComparisonGroupView(
                label: "The same everywhere", isSame: true, span: terms.count + 1, terms: rows.filter(isSame)),
        ]
        return ComparisonTableView(
            id: id, programs: programs.map { LinkView(label: $0.name, href: site.programHref($0.id)) },
            groups: groups.filter { !$0.terms.isEmpty },
            note:
                "The terms that these books go by on \(Words.date(site.asOf)), assumptions included; each program’s page "
                + "names its source. Check them with the program before you rely on them.")
    }

    private static let lines: [(label: String, text: @Sendable (Program, Terms) -> String)] = [
        (
            "Pays where everyone starts",
            { program, terms in
                terms.tiers.first.map { TermsProse(currency: program.currency).rates($0) } ?? "not stated"
            }
        ),
        ("Top rate", { program, terms in TermsProse(currency: program.currency).topRate(terms) }),
        ("Tiers", { _, terms in terms.tiers.count == 1 ? "one" : String(terms.tiers.count) }),
        ("Cookie", { _, terms in terms.cookieDays.map { Words.count($0, "day") } ?? "not stated" }),
        ("Hold", { _, terms in TermsProse.hold(terms.hold) }),
        ("Paid", { _, terms in terms.payout.map { TermsProse.payout($0) } ?? "not stated" }),
        (
            "Minimum",
            { program, terms in
                guard let payout = terms.payout else { return "not stated" }
                return payout.minimum == 0 ? "none" : Figures.money(payout.minimum, program.currency)
            }
        ), ("Refunds", { program, terms in TermsProse(currency: program.currency).refunds(terms.refunds) }),
    ]
}
