import Ledger

/// Puts rows behind those of a ledger file, in its form: its columns in their order, its line ends.
struct LedgerText {
    /// The columns of a file that an import begins.
    static let columns = [
        "id", "date", "type", "program", "customer", "subscription", "product", "plan", "amount", "of", "sub_id",
        "reported", "note",
    ]

    /// The names of the columns, in the file's order.
    let columns: [String]
    private let lineEnd: [UInt8]
    private(set) var bytes: [UInt8]
    private var line: Int
    /// Where each row that was added begins and where its cells do, in scalars from 1, by line.
    private(set) var origins: [Int: (row: Int, starts: [Int])] = [:]

    /// Goes on behind a file's last line, ending it where it is not; without bytes, a new file is begun.
    init(appendingTo existing: [UInt8] = []) {
        var reader = CSVReader(existing)
        bytes = existing
        lineEnd = Self.lineEnd(of: existing)
        if let header = reader.next() {
            columns = header.texts
            if bytes.last != UInt8(ascii: "\n") { bytes += lineEnd }
        } else {
            columns = Self.columns
            bytes += Array(Self.columns.joined(separator: ",").utf8) + lineEnd
        }
        line = 1 + bytes.reduce(0) { $0 + ($1 == UInt8(ascii: "\n") ? 1 : 0) }
    }

    /// CR LF where the file's first line ends in it, else LF.
    private static func lineEnd(of bytes: [UInt8]) -> [UInt8] {
        let first = bytes.firstIndex(of: UInt8(ascii: "\n")) ?? 0
        return first > 0 && bytes[first - 1] == UInt8(ascii: "\r") ? Array("\r\n".utf8) : Array("\n".utf8)
    }

    /// Adds a row.
    mutating func add(_ row: NewRow, number: Int) {
        var starts: [Int] = []
        var text = ""
        for column in columns {
            if !starts.isEmpty { text += "," }
            starts.append(text.unicodeScalars.count + 1)
            text += Self.cell(row.text(column: column))
        }
        origins[line] = (number, starts)
        line += 1 + text.utf8.reduce(0) { $0 + ($1 == UInt8(ascii: "\n") ? 1 : 0) }
        bytes += Array(text.utf8) + lineEnd
    }

    /// The columns that the rows need and the file lacks; `program` is not needed where there is one.
    func missingColumns(for rows: [NewRow], programCount: Int) -> [(column: String, count: Int)] {
        Self.columns.compactMap { column in
            guard !columns.contains(column), column != "program" || programCount > 1 else { return nil }
            let count = rows.count { !$0.text(column: column).isEmpty }
            return count > 0 ? (column, count) : nil
        }
    }

    /// A cell as RFC 4180 has it.
    private static func cell(_ text: String) -> String {
        guard text.utf8.contains(where: { ",\"\r\n".utf8.contains($0) }) else { return text }
        return "\"" + text.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"") + "\""
    }
}
