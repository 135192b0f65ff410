import Money
import Programs

extension Program {
    /// The program as if its first terms had been in force from a date on, where that is earlier.
    func reachingBack(to date: CivilDate) -> Program {
        guard let first = terms.first, date < first.from else { return self }
        let reaching = Terms(
            from: date, source: first.source, cookieDays: first.cookieDays, tierPolicy: first.tierPolicy,
            tiers: first.tiers, hold: first.hold, refunds: first.refunds, bonuses: first.bonuses,
            payout: first.payout, place: first.place)
        return Program(
            id: id, name: name, url: url, currency: currency, summary: summary, link: link,
            terms: [reaching] + terms.dropFirst(), place: place)
    }
}
