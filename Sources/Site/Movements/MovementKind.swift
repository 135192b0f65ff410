import Accounting
import Programs

/// A row of a program's movement table, and the group of movements that it is the sum of.
enum MovementKind: String, CaseIterable, Sendable {
    case earned, reversed, cleared, credited, paid

    /// The group that a movement belongs to: what was reversed stands together, wherever it was taken from.
    init(_ figure: Movement.Figure) {
        self =
            switch figure {
            case .earned: .earned
            case .reversedPending, .reversedAvailable: .reversed
            case .cleared: .cleared
            case .credited: .credited
            case .paid: .paid
            }
    }

    /// What the row and the group are called.
    var title: String { Words.capitalized(rawValue) }
}
