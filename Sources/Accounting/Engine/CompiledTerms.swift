import Ledger
import Programs

/// An entry of terms, ready to be applied row by row.
struct CompiledTerms {
    let terms: Terms
    /// For each tier, lowest first, what it needs.
    let needs: [CompiledNeeds]
    /// For each tier, its rates in the order in which they are tried.
    var rates: [[CompiledRate]]
    /// For each tier, the number of its id among all ids of the program's tiers.
    let tierNumbers: [Int]
    /// For each bonus, its number among all different bonuses of the program, and the tracker of its measure.
    let bonuses: [(bonus: ThresholdBonus, number: Int, tracker: Int)]

    /// The highest tier whose needs hold by the book's present values (SPEC T3). It takes the needs alone, since
    /// calling a method of the terms would retain all that they hold, and that for every row.
    static func highestTier(_ needs: [CompiledNeeds], in book: MeasureBook) -> Int {
        var tier = needs.count - 1
        while tier > 0, !needs[tier].hold(in: book) { tier -= 1 }
        return tier
    }
}
