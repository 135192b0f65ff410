import Diagnostics
import Ledger
import Money

/// Writes the programs as JSON with their months, and each month with its balances and movements.
struct MovementJSONWriter: ExportWriter {
    private let source: ExportSource
    private let asOf: CivilDate
    private var currency: Currency?
    private var hasProgram = false
    private var hasMonth = false
    private var hasMovement = false

    init(ledger: Ledger, asOf: CivilDate) {
        source = ExportSource(ledger)
        self.asOf = asOf
    }

    mutating func begin(_ text: inout ByteText) {
        text.add("{\n \"as_of\": \"\(asOf)\",\n \"programs\": [")
    }

    mutating func begin(_ program: ProgramBooks, to text: inout ByteText) {
        let (id, name) = (JSONRenderer.quote(program.program.id), JSONRenderer.quote(program.program.name))
        currency = program.program.currency
        text.add(hasProgram ? ",\n  {\n" : "\n  {\n")
        text.add("   \"id\": \(id), \"name\": \(name), \"currency\": \"\(program.program.currency.code)\",\n")
        text.add("   \"months\": [")
        (hasProgram, hasMonth) = (true, false)
    }

    mutating func begin(_ statement: Statement, to text: inout ByteText) {
        text.add(hasMonth ? ",\n    {\n" : "\n    {\n")
        text.add("     \"month\": \"\(statement.month)\", \"provisional\": \(statement.isProvisional),\n     ")
        addBalances("opening", statement.opening, to: &text)
        text.add(", ")
        addBalances("closing", statement.closing, to: &text)
        text.add(",\n     \"movements\": [")
        (hasMonth, hasMovement) = (true, false)
    }

    private func addBalances(_ name: String, _ balances: Balances, to text: inout ByteText) {
        text.add("\"\(name)\": {")
        addAmount("pending", Int128(balances.pending), to: &text)
        text.add(", ")
        addAmount("available", Int128(balances.available), to: &text)
        text.add("}")
    }

    private func addAmount(_ key: String, _ amount: Int128, to text: inout ByteText) {
        text.add("\"\(key)\": \"")
        text.add(minorUnits: amount, decimals: currency?.decimals ?? 0)
        text.add("\"")
    }

    mutating func add(_ line: ExportLine, to text: inout ByteText) {
        text.add(hasMovement ? ",\n      {\"date\": \"" : "\n      {\"date\": \"")
        hasMovement = true
        text.add(line.date)
        text.add("\", \"figure\": \"\(line.kind.figure.rawValue)\", \"reason\": ")
        text.add(line.kind.reason.map { "\"\($0)\"" } ?? "null")
        for (key, amount) in [
            ("amount", line.amount), ("pending_change", line.kind.change(of: .pending, by: line.amount)),
            ("available_change", line.kind.change(of: .available, by: line.amount)), ("pending", line.pending),
            ("available", line.available),
        ] {
            text.add(", ")
            addAmount(key, amount, to: &text)
        }
        if let row = line.row { addRow(row, to: &text) }
        text.add("}")
    }

    private func addRow(_ row: Row, to text: inout ByteText) {
        text.add(", \"type\": \"\(row.type.name)\"")
        addText("id", source.id(of: row), to: &text)
        addText("of", source.target(of: row).map(source.id(of:)) ?? [], to: &text)
        addText("customer", source.customer(of: row), to: &text)
        addText("file", Array(source.file(of: row).utf8), to: &text)
        text.add(", \"line\": \(source.line(of: row))")
    }

    /// A text, or `null` where it is not given.
    private func addText(_ key: String, _ bytes: [UInt8], to text: inout ByteText) {
        text.add(", \"\(key)\": ")
        text.add(bytes.isEmpty ? "null" : JSONRenderer.quote(String(decoding: bytes, as: UTF8.self)))
    }

    mutating func end(_ statement: Statement, to text: inout ByteText) {
        text.add(hasMovement ? "\n     ]\n    }" : "]\n    }")
    }

    mutating func endProgram(_ text: inout ByteText) {
        text.add(hasMonth ? "\n   ]\n  }" : "]\n  }")
    }

    mutating func end(_ text: inout ByteText) {
        text.add(hasProgram ? "\n ]\n}\n" : "]\n}\n")
    }
}
