import Programs

/// How a program's commissions compare with what its network reported. Sums are minor units of its currency.
public struct ProgramVariances: Sendable {
    /// The program.
    public let program: Program
    /// How many earning rows have a reported commission.
    public let compared: Int
    /// How many of them differ, but by no more than the tolerance.
    public let tolerated: Int
    /// The others that differ, by cause, in the order of causes.
    public let groups: [VarianceGroup]

    /// How many rows are listed in the groups.
    public var count: Int { groups.reduce(0) { $0 + $1.variances.count } }
    /// What the affiliate is owed; what was overpaid is not taken off.
    public var owed: Int64 { groups.reduce(0) { $0 + $1.owed } }
    /// What the affiliate got too much.
    public var overpaid: Int64 { groups.reduce(0) { $0 + $1.overpaid } }
    /// Every listed row, in the order of the ledger.
    public var variances: [Variance] { groups.flatMap(\.variances).sorted { $0.row < $1.row } }
}
