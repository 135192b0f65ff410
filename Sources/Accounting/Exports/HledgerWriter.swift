import Ledger
import Money

/// Writes double-entry books for hledger.
struct HledgerWriter: ExportWriter {
    private let books: Books
    private let source: ExportSource
    private let title: String
    private var program: ExportProgram?
    private var payee = ByteText()

    init(_ books: Books, ledger: Ledger, title: String) {
        self.books = books
        source = ExportSource(ledger)
        self.title = title
    }

    mutating func begin(_ text: inout ByteText) {
        text.add("; ")
        Self.addWords(title.utf8, to: &text)
        text.add("\n; \(ExportProgram.notice(asOf: books.asOf))\n\n")
        // Without it, 1.000 might be a thousand.
        text.add("decimal-mark .\n")
        let currencies = Set(books.programs.map(\.program.currency))
        for currency in currencies.sorted(by: { $0.code < $1.code }) {
            text.add("commodity 1000.\(String(repeating: "0", count: currency.decimals)) \(currency.code)\n")
        }
    }

    mutating func begin(_ program: ProgramBooks, to text: inout ByteText) {
        let exported = ExportProgram(program)
        self.program = exported
        payee.removeAll()
        Self.addWords(exported.name.utf8, to: &payee)
        text.add("\n; \(exported.id), \(exported.currency.code)\n\n")
        for account in ExportAccount.allCases { text.add("account \(exported.account(account))\n") }
    }

    mutating func begin(_ statement: Statement, to text: inout ByteText) {
        text.add("\n; \(statement.month)\(statement.isProvisional ? ", provisional" : "")\n")
    }

    mutating func add(_ line: ExportLine, to text: inout ByteText) {
        guard let program, line.amount != 0 else { return }
        addHead(line.date, to: &text)
        Self.addWords(source.narration(of: line).bytes, to: &text)
        text.add("\n")
        if let row = line.row { addTags(of: row, to: &text) }
        text.add("    ")
        program.addAmount(line.amount, of: line.kind.entered, to: &text)
        text.add("\n    ")
        program.addAmount(-line.amount, of: line.kind.left, to: &text)
        text.add("\n")
    }

    /// The first line of a transaction up to its note.
    private func addHead(_ date: CivilDate, to text: inout ByteText) {
        text.add("\n")
        text.add(date)
        // A name that begins with a bracket would be taken for a code.
        text.add(payee.bytes.first == UInt8(ascii: "(") ? " * () " : " * ")
        text.add(payee)
        text.add(" | ")
    }

    private func addTags(of row: Row, to text: inout ByteText) {
        text.add("    ; row:")
        Self.addTag(source.id(of: row), to: &text)
        if let target = source.target(of: row) {
            text.add("\n    ; of:")
            Self.addTag(source.id(of: target), to: &text)
        }
        text.add("\n    ; source:")
        Self.addTag(Array("\(source.file(of: row)):\(source.line(of: row))".utf8), to: &text)
        text.add("\n")
    }

    /// Assertions are on postings, which hledger looks at by date and then as they stand: these come last of their day.
    mutating func end(_ statement: Statement, to text: inout ByteText) {
        guard let program else { return }
        addHead(statement.through, to: &text)
        text.add("Balances at the end of \(statement.isProvisional ? "the day" : "the month")\n")
        for (account, amount) in [
            (ExportAccount.pending, statement.closing.pending), (.available, statement.closing.available),
        ] {
            text.add("    ")
            program.addAmount(0, of: account, to: &text)
            text.add(" == ")
            text.add(minorUnits: Int128(amount), decimals: program.currency.decimals)
            text.add(" \(program.currency.code)\n")
        }
    }

    /// Words of a description, which has no escapes: what would end it is replaced by what looks like it.
    private static func addWords(_ bytes: some Sequence<UInt8>, to text: inout ByteText) {
        for byte in bytes {
            switch byte {
            case UInt8(ascii: ";"): text.add(byte: UInt8(ascii: ","))
            case UInt8(ascii: "|"): text.add(byte: UInt8(ascii: "/"))
            case 0..<0x20, 0x7F: text.add(byte: UInt8(ascii: " "))
            default: text.add(byte: byte)
            }
        }
    }

    /// The value of a tag, which ends at a comma and is trimmed: what it cannot hold is written as in a URL.
    private static func addTag(_ bytes: [UInt8], to text: inout ByteText) {
        for (index, byte) in bytes.enumerated() {
            switch byte {
            case UInt8(ascii: " ") where index > 0 && index < bytes.count - 1: text.add(byte: byte)
            case UInt8(ascii: ","), UInt8(ascii: "%"), 0...0x20, 0x7F:
                text.add(byte < 0x10 ? "%0" : "%")
                text.add(String(byte, radix: 16, uppercase: true))
            default: text.add(byte: byte)
            }
        }
    }
}
