import Programs

/// Builds the ladder of a program's tiers.
struct Ladder {
    let site: SiteContext
    let program: Program

    /// The tiers of the terms in force, lowest first, with the site's own place where it is to be marked.
    func tiers(marksPlace: Bool) -> [TierView] {
        guard let terms = site.currentTerms(of: program) else { return [] }
        let prose = TermsProse(currency: program.currency)
        let current = marksPlace ? site.statement(of: program).map { program.tier($0.standing).id } : nil
        let index = terms.tiers.firstIndex { $0.id == current }
        return terms.tiers.enumerated().map { position, tier in
            TierView(
                name: tier.name, needs: prose.needs(tier.needs),
                rates: tier.rates.map { TextView(text: Words.capitalized(prose.rate($0))) },
                isCurrent: position == index,
                isReached: index.map { position < $0 } ?? false)
        }
    }
}
