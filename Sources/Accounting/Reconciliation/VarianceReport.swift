import Money

/// Which commissions differ from what the networks reported, by how much, and why as far as the figures show (SPEC S4).
public struct VarianceReport: Sendable {
    /// The programs for which anything was reported, by id.
    public let programs: [ProgramVariances]

    /// A report from its programs.
    public init(programs: [ProgramVariances]) {
        self.programs = programs
    }

    /// How many rows are listed.
    public var count: Int { programs.reduce(0) { $0 + $1.count } }
    /// How many rows were compared.
    public var compared: Int { programs.reduce(0) { $0 + $1.compared } }

    /// What one is owed in a currency, and what one got too much in it, over all programs; exact, since programs of one
    /// currency may come to more than each alone does.
    public struct Total: Sendable, Hashable {
        /// The currency.
        public let currency: Currency
        /// What is owed, without what was overpaid taken off.
        public let owed: Int128
        /// What was overpaid.
        public let overpaid: Int128
    }

    /// The totals of the currencies that have variances, in order of code (SPEC S5).
    public var totals: [Total] {
        Dictionary(grouping: programs.filter { $0.count > 0 }, by: \.program.currency)
            .map { currency, programs in
                Total(
                    currency: currency, owed: programs.reduce(0) { $0 + Int128($1.owed) },
                    overpaid: programs.reduce(0) { $0 + Int128($1.overpaid) })
            }
            .sorted { $0.currency.code < $1.currency.code }
    }
}
