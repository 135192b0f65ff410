/// A column that the ledger knows (SPEC §3).
enum LedgerColumn: String, CaseIterable {
    case id
    case date
    case type
    case program
    case customer
    case subscription
    case product
    case plan
    case amount
    case currency
    case of
    case subID = "sub_id"
    case reported
    case note

    /// The names in the header, in the order of SPEC §3's table.
    static let names = allCases.map(\.rawValue)

    /// The case's place among all cases.
    var index: Int { Self.allCases.firstIndex(of: self) ?? 0 }
}
