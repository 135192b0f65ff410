import Money

/// The program that double-entry books are being written of: its accounts' names and the layout of its postings.
struct ExportProgram {
    /// What stands above all programs.
    static func notice(asOf: CivilDate) -> String {
        "Books as of \(asOf), written by tallypress export. Private: they name the ledger's rows."
    }

    let name: String
    let id: String
    let currency: Currency
    private let accounts: [ExportAccount: String]
    /// How wide the account's name is at the most.
    let width: Int

    init(_ books: ProgramBooks) {
        name = books.program.name
        id = books.program.id
        currency = books.program.currency
        let names = ExportAccount.allCases.map { ($0, $0.name(of: books.program.id)) }
        accounts = Dictionary(uniqueKeysWithValues: names)
        width = names.map(\.1.utf8.count).max() ?? 0
    }

    func account(_ account: ExportAccount) -> String { accounts[account] ?? "" }

    /// An account's name and an amount, such that the amounts of all postings end in one column.
    func addAmount(_ amount: Int128, of account: ExportAccount, to text: inout ByteText) {
        text.add(self.account(account), width: width)
        text.add("  ")
        text.add(minorUnits: amount, decimals: currency.decimals, width: 12)
        text.add(" ")
        text.add(currency.code)
    }
}
