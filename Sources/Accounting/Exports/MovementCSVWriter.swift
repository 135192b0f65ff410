import Ledger
import Money

/// Writes the movements as CSV (RFC 4180), a line each, all amounts as decimals of the program's currency.
struct MovementCSVWriter: ExportWriter {
    private let source: ExportSource
    private var start = ByteText()
    private var currency: Currency?

    init(ledger: Ledger) {
        source = ExportSource(ledger)
    }

    mutating func begin(_ text: inout ByteText) {
        text.add("program,date,figure,reason,currency,amount,pending_change,available_change,pending,available,")
        text.add("type,id,of,customer,file,line\n")
    }

    mutating func begin(_ program: ProgramBooks, to text: inout ByteText) {
        currency = program.program.currency
        start.removeAll()
        start.add("\(program.program.id),")
    }

    mutating func add(_ line: ExportLine, to text: inout ByteText) {
        guard let currency else { return }
        text.add(start)
        text.add(line.date)
        text.add(",")
        text.add(line.kind.figure.rawValue)
        text.add(",")
        text.add(line.kind.reason ?? "")
        text.add(",")
        text.add(currency.code)
        for amount in [
            line.amount, line.kind.change(of: .pending, by: line.amount),
            line.kind.change(of: .available, by: line.amount), line.pending, line.available,
        ] {
            text.add(",")
            text.add(minorUnits: amount, decimals: currency.decimals)
        }
        text.add(",")
        guard let row = line.row else {
            text.add(",,,,,\n")
            return
        }
        text.add(row.type.name)
        for field in [source.id(of: row), source.target(of: row).map(source.id(of:)) ?? [], source.customer(of: row)] {
            text.add(",")
            Self.addField(field, to: &text)
        }
        text.add(",")
        Self.addField(Array(source.file(of: row).utf8), to: &text)
        text.add(",")
        text.add(source.line(of: row))
        text.add("\n")
    }

    /// A field, quoted where it has to be.
    private static func addField(_ field: [UInt8], to text: inout ByteText) {
        let quote = UInt8(ascii: "\"")
        guard field.contains(where: { [quote, UInt8(ascii: ","), 0x0A, 0x0D].contains($0) }) else {
            text.add(bytes: field)
            return
        }
        text.add(byte: quote)
        for byte in field {
            if byte == quote { text.add(byte: quote) }
            text.add(byte: byte)
        }
        text.add(byte: quote)
    }
}
