import Accounting
import Money
import Programs

/// Builds the cards of programs.
struct ProgramCards {
    let site: SiteContext

    func card(_ program: Program) -> ProgramCardView {
        let statement = site.statement(of: program)
        var facts: [FactView] = []
        if let statement {
            facts.append(
                FactView("Earned in 12 months", Figures.money(site.earned(program, months: 12), program.currency)))
            facts.append(FactView("On hold", Figures.money(statement.closing.pending, program.currency)))
        }
        if let terms = site.currentTerms(of: program) { facts.append(FactView("Hold", TermsProse.hold(terms.hold))) }
        return ProgramCardView(
            name: program.name, href: site.programHref(program.id), summary: program.summary ?? "",
            tier: statement.flatMap { program.tierLabel(of: $0) },
            way: WayView(statement, of: program), facts: facts)
    }
}

extension SiteContext {
    /// A program's latest statement.
    func statement(of program: Program) -> Statement? {
        books(of: program)?.statements.last
    }

    /// The terms in force on the as-of date, or the first ones where they are yet to come.
    func currentTerms(of program: Program) -> Terms? {
        program.termsIndex(on: asOf).map { program.terms[$0] } ?? program.terms.first
    }

    /// What a program earned in the last months, the running one included, in minor units.
    func earned(_ program: Program, months: Int) -> Int64 {
        let statements = books(of: program)?.statements ?? []
        return statements.suffix(months).reduce(0) { $0 + $1.earned }
    }
}
