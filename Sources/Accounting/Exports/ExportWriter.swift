/// Writes the books in one format, piece by piece, in the order of these functions.
protocol ExportWriter {
    mutating func begin(_ text: inout ByteText)
    /// Begins a program; one without statements only in formats that list it.
    mutating func begin(_ program: ProgramBooks, to text: inout ByteText)
    mutating func begin(_ statement: Statement, to text: inout ByteText)
    mutating func add(_ line: ExportLine, to text: inout ByteText)
    mutating func end(_ statement: Statement, to text: inout ByteText)
    mutating func endProgram(_ text: inout ByteText)
    mutating func end(_ text: inout ByteText)
}

extension ExportWriter {
    mutating func begin(_ statement: Statement, to text: inout ByteText) {}
    mutating func end(_ statement: Statement, to text: inout ByteText) {}
    mutating func endProgram(_ text: inout ByteText) {}
    mutating func end(_ text: inout ByteText) {}
}
