import Accounting
import Programs

extension WayView {
    /// The way on from where a program stands; empty without a statement, and for a program with one tier.
    init(_ statement: Statement?, of program: Program) {
        guard let statement, program.hasLadder(on: statement.standing) else {
            self.init(progress: nil, nextTier: nil)
            return
        }
        self.init(
            progress: statement.progressBar,
            nextTier: TermsProse(currency: program.currency).way(statement, in: program))
    }
}

extension Program {
    /// Whether the terms of a standing have more than one tier.
    func hasLadder(on standing: TierStanding) -> Bool { terms[Int(standing.terms)].tiers.count > 1 }

    /// The tier of a statement in words; `nil` for a program with one.
    func tierLabel(of statement: Statement) -> String? {
        hasLadder(on: statement.standing) ? Words.tier(tier(statement.standing).name) : nil
    }
}
