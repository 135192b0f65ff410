import Programs

/// How far a tier's needs were met on a day.
public indirect enum NeedsFinding: Sendable, Hashable {
    /// The first tier needs nothing.
    case none
    /// A condition with the metric's value: minor units for money, a number else.
    case condition(Condition, have: Int64, holds: Bool)
    /// All parts have to hold.
    case all([NeedsFinding], holds: Bool)
    /// One part has to hold.
    case any([NeedsFinding], holds: Bool)
    /// Only a grant reaches the tier.
    case grant

    /// Whether the needs were met.
    public var holds: Bool {
        switch self {
        case .none: true
        case .condition(_, _, let holds), .all(_, let holds), .any(_, let holds): holds
        case .grant: false
        }
    }
}
