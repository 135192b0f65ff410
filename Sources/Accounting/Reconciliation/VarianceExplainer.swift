import Money
import Programs

/// Looks for the causes that give the commission that was reported for a row, to the minor unit.
struct VarianceExplainer {
    let program: Program
    let entry: Entry
    let amount: Int64
    let reported: Int64
    /// What each of the row's reversals took or gave, in order.
    let reversals: [Int64]
    let observation: Observation

    private var commission: Int64 { entry.commission }
    private var tier: Tier { program.tier(entry.standing) }

    /// Every cause that fits, in the order of causes, each with what fits first.
    func explanations() -> [VarianceExplanation] {
        VarianceCause.allCases.compactMap(explanation)
    }

    private func explanation(_ cause: VarianceCause) -> VarianceExplanation? {
        switch cause {
        case .refunded: isUnpaid && entry.reversed == commission ? VarianceExplanation(cause) : nil
        case .refundTakenTwice: isNetOfRefunds ? VarianceExplanation(cause) : nil
        case .unpaid: isUnpaid ? VarianceExplanation(cause) : nil
        case .limitEnded: isUnpaid && hasOpenLimit ? VarianceExplanation(cause) : nil
        case .limitIgnored: endedRate.map { VarianceExplanation(cause, standing: entry.standing, rate: $0) }
        case .lowerTier: outcome(cause) { $0.terms == entry.standing.terms && $0.tier < entry.standing.tier }
        case .higherTier: outcome(cause) { $0.terms == entry.standing.terms && $0.tier > entry.standing.tier }
        case .earlierTerms: outcome(cause) { $0.terms < entry.standing.terms }
        case .laterTerms: outcome(cause) { $0.terms > entry.standing.terms }
        case .otherRate: otherRate(cause, of: [Int(entry.standing.tier)])
        case .strayRate: otherRate(cause, of: otherTiers)
        case .rounding: isRoundedOtherwise ? VarianceExplanation(cause) : nil
        case .unexplained: nil
        }
    }

    private var isUnpaid: Bool { reported == 0 && commission > 0 }

    /// Whether the reported figure is the commission less what the first reversals took of it.
    private var isNetOfRefunds: Bool {
        guard reported > 0 else { return false }
        var taken: Int64 = 0
        return reversals.contains { amount in
            taken += amount
            return taken > 0 && reported == commission - taken
        }
    }

    /// Whether the deciding rate pays for some of a subscription's payments, and this is a later one.
    private var hasOpenLimit: Bool {
        guard let rate = program.rate(of: entry), let subscription = observation.subscription else { return false }
        return rate.pays != .lifetime && subscription.paymentNumber > 1
    }

    /// The first rate that matches, that a limit ended, and that gives the reported figure.
    private var endedRate: Int16? {
        endedRates.first { tier.rates[Int($0)].value.commission(of: amount) == reported }
    }

    private var endedRates: [Int16] {
        observation.trials.compactMap { trial in
            if case .ended = trial.result { trial.rate } else { nil }
        }
    }

    /// The nearest of the row's outcomes that gives the reported figure: by how far its terms are away, then with the
    /// tier of the same id before others, then by how far its tier is away, a lower one before a higher one.
    private func outcome(_ cause: VarianceCause, where isWanted: (TierStanding) -> Bool) -> VarianceExplanation? {
        let fitting = observation.outcomes.filter {
            $0.rate != nil && $0.commission == reported && isWanted($0.standing)
        }
        let nearest = fitting.min { distance(to: $0.standing) < distance(to: $1.standing) }
        return nearest.map { VarianceExplanation(cause, standing: $0.standing, rate: $0.rate) }
    }

    private func distance(to standing: TierStanding) -> (terms: Int, id: Int, tiers: Int, higher: Int) {
        let terms = Int(standing.terms) - Int(entry.standing.terms)
        let tiers = Int(standing.tier) - Int(entry.standing.tier)
        return (abs(terms), program.tier(standing).id == tier.id ? 0 : 1, abs(tiers), tiers > 0 ? 1 : 0)
    }

    /// The tiers of the same terms but the one that counts: those below it, the nearest first, then those above it.
    private var otherTiers: [Int] {
        let own = Int(entry.standing.tier)
        return (0..<own).reversed() + program.terms[Int(entry.standing.terms)].tiers.indices.dropFirst(own + 1)
    }

    /// The first rate of some tiers that gives the reported figure. What the row earns in a tier by its own rate, or
    /// would but for a limit, is for other causes.
    private func otherRate(_ cause: VarianceCause, of tiers: [Int]) -> VarianceExplanation? {
        // A rate of nothing for other rows, such as trials, says nothing about one that was not paid.
        guard reported > 0 else { return nil }
        for index in tiers {
            let standing = TierStanding(terms: entry.standing.terms, tier: Int16(index))
            let own = observation.outcomes.first { $0.standing == standing }?.rate
            let ended = standing == entry.standing ? endedRates : []
            let rate = program.tier(standing).rates.enumerated().first { place, rate in
                rate.value.commission(of: amount) == reported && Int16(place) != own && !ended.contains(Int16(place))
            }
            if let rate { return VarianceExplanation(cause, standing: standing, rate: Int16(rate.offset)) }
        }
        return nil
    }

    /// Whether the reported figure is the other whole number beside the exact commission, which is none.
    private var isRoundedOtherwise: Bool {
        guard case .percent(let percentage)? = program.rate(of: entry)?.value else { return false }
        let exact = Int128(amount) * Int128(percentage.millionths)
        let (down, rest) = exact.quotientAndRemainder(dividingBy: 100_000_000)
        guard rest != 0 else { return false }
        return Int128(reported) == (Int128(commission) == down ? down + 1 : down)
    }
}
