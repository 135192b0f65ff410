/// What an import leaves out, by reason, in the order in which the reasons came up.
public struct LeftOut: Sendable {
    /// Each reason with how many rows it is for.
    public private(set) var reasons: [(reason: String, count: Int)] = []

    static let alreadyThere = "already in the ledger"

    mutating func count(_ reason: String) {
        if let index = reasons.firstIndex(where: { $0.reason == reason }) {
            reasons[index].count += 1
        } else {
            reasons.append((reason, 1))
        }
    }

    /// How many rows are left out in all.
    public var total: Int { reasons.reduce(0) { $0 + $1.count } }
}
