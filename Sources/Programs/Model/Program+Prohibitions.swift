import Money

extension Program {
    /// Where the terms in force on a date forbid a practice; `nil` where they do not. Before the first terms, those
    /// count, since links may be made before the first sale.
    public func prohibition(of practice: Practice, on date: CivilDate) -> Prohibition? {
        let terms = termsIndex(on: date).map { self.terms[$0] } ?? terms.first
        return terms?.forbids.first { $0.practice == practice }
    }
}
