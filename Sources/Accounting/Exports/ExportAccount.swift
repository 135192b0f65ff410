/// An account of a program in double-entry books.
enum ExportAccount: CaseIterable {
    case pending
    case available
    case bank
    case commission
    case bonuses
    case adjustments
    case reversedPending
    case reversedAvailable
    case chargebackFees

    /// The account's full name for a program.
    func name(of program: String) -> String {
        let program = Self.component(of: program)
        return switch self {
        case .pending: "Assets:Affiliates:\(program):Pending"
        case .available: "Assets:Affiliates:\(program):Available"
        case .bank: "Assets:Bank:\(program)"
        case .commission: "Income:Affiliates:\(program):Commission"
        case .bonuses: "Income:Affiliates:\(program):Bonuses"
        case .adjustments: "Income:Affiliates:\(program):Adjustments"
        case .reversedPending: "Income:Affiliates:\(program):Clawbacks:Pending"
        case .reversedAvailable: "Income:Affiliates:\(program):Clawbacks:Available"
        case .chargebackFees: "Expenses:Affiliates:\(program):ChargebackFees"
        }
    }

    /// A program's id as a part of an account's name: `active-mail` is `Active-Mail`. Both beancount and hledger take
    /// capitals, digits and dashes. As ids have no capitals (SPEC §4), no two become the same.
    static func component(of id: String) -> String {
        var startsWord = true
        let bytes = id.utf8.map { byte in
            defer { startsWord = byte == UInt8(ascii: "-") }
            return startsWord && (0x61...0x7A).contains(byte) ? byte - 0x20 : byte
        }
        return String(decoding: bytes, as: UTF8.self)
    }
}
