/// What a tier needs (SPEC T2).
public indirect enum Needs: Sendable, Hashable {
    /// One condition on the books.
    case condition(Condition)
    /// Every part holds.
    case all([Needs])
    /// At least one part holds.
    case any([Needs])
    /// Only a grant of the program reaches the tier.
    case grant

    /// Every condition in it, in the order written.
    public var conditions: [Condition] {
        switch self {
        case .condition(let condition): [condition]
        case .all(let parts), .any(let parts): parts.flatMap(\.conditions)
        case .grant: []
        }
    }
}
