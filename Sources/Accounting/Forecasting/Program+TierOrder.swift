import Programs

extension Program {
    /// Whether a standing is of a higher tier than another, which may be one of other terms; tiers of different entries
    /// of terms are the same by their ids (SPEC T5), and compared by their places where one has none of the other's id.
    func isHigher(_ standing: TierStanding, than other: TierStanding) -> Bool {
        standing.tier > place(of: other, in: standing.terms)
    }

    /// The place that a standing's tier has among the tiers of an entry of terms.
    private func place(of standing: TierStanding, in terms: Int16) -> Int16 {
        guard standing.terms != terms else { return standing.tier }
        let id = tier(standing).id
        return self.terms[Int(terms)].tiers.firstIndex { $0.id == id }.map { Int16($0) } ?? standing.tier
    }
}
