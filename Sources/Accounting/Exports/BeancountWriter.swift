import Ledger
import Money

/// Writes double-entry books for beancount.
struct BeancountWriter: ExportWriter {
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
        text.add(";; \(ExportProgram.notice(asOf: books.asOf))\n\n")
        text.add("option \"title\" ")
        Self.addString(title.utf8, to: &text)
        text.add("\n")
        for code in Set(books.programs.map(\.program.currency.code)).sorted() {
            text.add("option \"operating_currency\" \"\(code)\"\n")
        }
    }

    mutating func begin(_ program: ProgramBooks, to text: inout ByteText) {
        let exported = ExportProgram(program)
        self.program = exported
        payee.removeAll()
        Self.addString(exported.name.utf8, to: &payee)
        guard let first = program.statements.first else { return }
        text.add("\n;; \(exported.id), \(exported.currency.code)\n\n")
        for account in ExportAccount.allCases {
            text.add(first.month.firstDay)
            text.add(" open ")
            text.add(exported.account(account), width: exported.width)
            text.add("  \(exported.currency.code)\n")
        }
    }

    mutating func begin(_ statement: Statement, to text: inout ByteText) {
        text.add("\n;; \(statement.month)\(statement.isProvisional ? ", provisional" : "")\n")
    }

    mutating func add(_ line: ExportLine, to text: inout ByteText) {
        guard let program, line.amount != 0 else { return }
        text.add("\n")
        text.add(line.date)
        text.add(" * ")
        text.add(payee)
        text.add(" ")
        Self.addString(source.narration(of: line).bytes, to: &text)
        text.add("\n")
        if let row = line.row { addMetadata(of: row, to: &text) }
        text.add("  ")
        program.addAmount(line.amount, of: line.kind.entered, to: &text)
        text.add("\n  ")
        program.addAmount(-line.amount, of: line.kind.left, to: &text)
        text.add("\n")
    }

    private func addMetadata(of row: Row, to text: inout ByteText) {
        text.add("  row: ")
        Self.addString(source.id(of: row), to: &text)
        if let target = source.target(of: row) {
            text.add("\n  of: ")
            Self.addString(source.id(of: target), to: &text)
        }
        text.add("\n  source: ")
        Self.addString("\(source.file(of: row)):\(source.line(of: row))".utf8, to: &text)
        text.add("\n")
    }

    /// A balance is looked at as its day begins: the one that a month closes with is the next day's. A tolerance of
    /// zero is written out, since otherwise the last digit might be off by one.
    mutating func end(_ statement: Statement, to text: inout ByteText) {
        guard let program else { return }
        let day = statement.through.adding(days: 1)
        text.add("\n")
        guard day.month.year <= 9999 else {
            text.add(";; No balances are asserted: there is no day after \(statement.through).\n")
            return
        }
        for (account, amount) in [
            (ExportAccount.pending, statement.closing.pending), (.available, statement.closing.available),
        ] {
            text.add(day)
            text.add(" balance ")
            text.add(program.account(account), width: program.width)
            text.add("  ")
            text.add(minorUnits: Int128(amount), decimals: program.currency.decimals, width: 12)
            text.add(" ~ 0 \(program.currency.code)\n")
        }
    }

    /// A string as beancount reads it, on one line.
    static func addString(_ bytes: some Sequence<UInt8>, to text: inout ByteText) {
        text.add(byte: UInt8(ascii: "\""))
        for byte in bytes {
            switch byte {
            case UInt8(ascii: "\""): text.add("\\\"")
            case UInt8(ascii: "\\"): text.add("\\\\")
            case UInt8(ascii: "\n"): text.add("\\n")
            case UInt8(ascii: "\r"): text.add("\\r")
            case UInt8(ascii: "\t"): text.add("\\t")
            default: text.add(byte: byte)
            }
        }
        text.add(byte: UInt8(ascii: "\""))
    }
}
