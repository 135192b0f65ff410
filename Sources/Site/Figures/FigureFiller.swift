import Accounting
import Content
import Diagnostics
import Money
import Programs

/// Works out the figures that texts name.
struct FigureFiller: Sendable {
    let site: SiteContext

    /// What stands in a figure's place: nothing after a report of what is wrong with it.
    func fill(_ figure: Figure, _ diagnostics: inout [Diagnostic]) -> FilledInsertion {
        switch figure.content {
        case .books(let kind, let program, let period):
            return books(kind, program, period, figure, &diagnostics) ?? .nothing
        case .terms(let kind, let id):
            guard let program = site.program(id), let terms = site.currentTerms(of: program) else {
                return .nothing
            }
            if let text = text(kind, program, terms) { return Self.words(text) }
            diagnostics.append(
                Diagnostic(
                    .error, "page/no-figure", "the terms of `\(id)` do not state what `\(figure.name)` asks for",
                    hint: "add it to the terms, or take it out of the text", at: figure.place))
            return .nothing
        case .period(let period):
            guard let span = span(period, program: nil) else {
                diagnostics.append(noStatement(figure, program: nil))
                return .nothing
            }
            return Self.words(span.words)
        case .site(.title): return Self.words(site.settings.title)
        case .site(.asOf): return Self.words(Words.longDate(site.asOf))
        }
    }

    /// The months of a period in the books of a program, or of all; `nil` for one without a statement.
    func span(_ period: FigurePeriod, program: String?) -> FigureSpan? {
        let books = program.flatMap { site.program($0) }.flatMap { site.books(of: $0) }
        let first = program == nil ? site.months.first : books?.statements.first?.month
        return FigureSpan(period, first: first, asOf: site.asOf)
    }

    /// That the books have nothing of a period.
    private func noStatement(_ figure: Figure, program: String?) -> Diagnostic {
        let whose = program.map { "`\($0)` has" } ?? "the site has"
        let first = span(.word(.total), program: program)?.months.lowerBound
        return Diagnostic(
            .error, "page/no-statement", "\(whose) no statement in the time that `\(figure.name)` names",
            hint: first.map { "statements run from \($0) to \(site.asOf.month)" }
                ?? "there is none before the first row of the ledger", at: figure.place)
    }

    private func books(
        _ kind: BookFigure, _ program: String?, _ period: FigurePeriod, _ figure: Figure,
        _ diagnostics: inout [Diagnostic]
    ) -> FilledInsertion? {
        guard let span = span(period, program: program) else {
            diagnostics.append(noStatement(figure, program: program))
            return nil
        }
        let groups = program == nil ? site.groups : site.groups.compactMap { $0.only([program ?? ""]) }
        if kind == .payments {
            let count = groups.flatMap(\.programs).flatMap { $0.statements(of: span.months) }
                .reduce(0) { $0 + $1.paymentCount }
            return Self.data("\(count)", Figures.grouped(count))
        }
        let parts = groups.map { group in
            (currency: group.currency, amount: group.programs.reduce(Int64(0)) { $0 + amount(kind, $1, span) })
        }
        guard program == nil, let totals = ConvertedTotals(site) else {
            guard parts.count == 1 else {
                diagnostics.append(severalCurrencies(figure, parts.map(\.currency.code)))
                return nil
            }
            return Self.money(Money(minorUnits: parts[0].amount, currency: parts[0].currency))
        }
        if let total = totals.money(parts, on: span.lastDay) { return Self.money(total) }
        // A rate that is missing is reported already.
        if totals.problems(site).isEmpty {
            diagnostics.append(
                Diagnostic(
                    .error, "commission/overflow", "`\(figure.name)` does not fit 63 bits",
                    hint: "look for amounts with too many digits", at: figure.place))
        }
        return nil
    }

    private func severalCurrencies(_ figure: Figure, _ codes: [String]) -> Diagnostic {
        Diagnostic(
            .error, "page/several-currencies",
            "`\(figure.name)` would add up \(Words.list(codes)), which are different currencies",
            hint: "name a program, or give site.yml a `currency:` and the site a table of rates, `Content/rates.csv`",
            at: figure.place)
    }

    private func amount(_ kind: BookFigure, _ books: ProgramBooks, _ span: FigureSpan) -> Int64 {
        let statements = books.statements(of: span.months)
        let sum = { (figure: (Statement) -> Int64) in statements.reduce(Int64(0)) { $0 + figure($1) } }
        return switch kind {
        case .sales: sum(\.sales)
        case .refunds: sum(\.refunds)
        case .earned: sum(\.earned)
        case .reversed: sum { $0.reversedPending + $0.reversedAvailable }
        case .net: sum { $0.earned - $0.reversedPending - $0.reversedAvailable }
        case .cleared: sum(\.cleared)
        case .credited: sum(\.credited)
        case .paid: sum(\.paid)
        case .pending: statements.last?.closing.pending ?? 0
        case .available: statements.last?.closing.available ?? 0
        case .payments: sum { Int64($0.paymentCount) }
        }
    }

    /// What terms say; `nil` for what they do not state.
    private func text(_ kind: TermsFigure, _ program: Program, _ terms: Terms) -> String? {
        let prose = TermsProse(currency: program.currency)
        let statement = site.statement(of: program)
        let tier = statement.map { program.tier($0.standing) } ?? terms.tiers.first
        switch kind {
        case .name: return program.name
        case .rate: return tier.map { prose.bestRate($0.rates) }
        case .topRate: return prose.topRate(terms)
        case .tier: return tier?.name
        case .nextTier:
            guard let statement else { return terms.tiers.dropFirst().first?.name ?? "none" }
            let tiers = program.terms[Int(statement.standing.terms)].tiers
            return statement.nextTier.map { tiers[Int($0.tier)].name } ?? "none"
        case .cookie: return terms.cookieDays.map { Words.count($0, "day") }
        case .hold: return TermsProse.hold(terms.hold)
        case .minimum:
            return terms.payout.map { $0.minimum == 0 ? "none" : Figures.money($0.minimum, program.currency) }
        case .methods: return TermsFacts.names(terms.payout?.methods ?? [])
        }
    }

    private static func words(_ text: String) -> FilledInsertion {
        FilledInsertion(html: Escape.markup(text), text: text)
    }

    private static func money(_ money: Money) -> FilledInsertion {
        data(money.description, Figures.money(money.minorUnits, money.currency))
    }

    /// A figure with what it is for a machine.
    private static func data(_ value: String, _ text: String) -> FilledInsertion {
        FilledInsertion(html: "<data value=\"\(Escape.markup(value))\">\(Escape.markup(text))</data>", text: text)
    }
}

extension FilledInsertion {
    /// What stands where something is wrong.
    static let nothing = FilledInsertion(html: "", text: "")
}
