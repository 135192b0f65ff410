import Money
import Programs

extension Program {
    /// The tier that a standing names.
    public func tier(_ standing: TierStanding) -> Tier {
        terms[Int(standing.terms)].tiers[Int(standing.tier)]
    }

    /// The rate that decided an entry, or `nil`.
    public func rate(of entry: Entry) -> Rate? {
        entry.rate.map { tier(entry.standing).rates[Int($0)] }
    }

    /// The deciding rate as reports print it, `20%` or `25.00`; `nil` where none applies.
    public func rateText(of entry: Entry) -> String? {
        switch rate(of: entry)?.value {
        case .percent(let percentage): percentage.description
        case .fixed(let sum): Money(minorUnits: sum, currency: currency).description
        case nil: nil
        }
    }
}
