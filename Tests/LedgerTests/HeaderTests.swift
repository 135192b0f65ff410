import Diagnostics
import Testing

@testable import Ledger

/// Files whose header or bytes keep them from being read.
@Suite struct HeaderTests {
    struct Case: CustomTestStringConvertible, Sendable {
        let testDescription: String
        let text: String
        let expected: [String]

        init(_ name: String, _ text: String, _ expected: String...) {
            (testDescription, self.text, self.expected) = (name, text, expected)
        }
    }

    @Test(
        "A header that cannot be read is one error, and nothing is said of its rows",
        arguments: [
            Case(
                "empty file", "",
                "missing-column 1:1 the file is empty: it has no header; start it with a header such as `id,date,type,amount`"
            ),
            Case(
                "blank lines", "\n\n",
                "missing-column 1:1 the file is empty: it has no header; start it with a header such as `id,date,type,amount`"
            ),
            Case(
                "one missing", "id,date,type\n1,x\n",
                "missing-column 1:1 the column `amount` is missing; add it to the header and to every record"),
            Case(
                "several missing", "\nid,note\n1,x\n",
                "missing-column 2:1 the columns `date`, `type` and `amount` are missing; add them to the header and to every record"
            ),
            Case(
                "case and spaces", "ID,date, type,Amount\n1,x\n",
                "missing-column 1:1 the columns `id`, `type` and `amount` are missing; rename `ID` to `id`, "
                    + "` type` to `type` and `Amount` to `amount`; case and spaces count"),
            Case(
                "twice", "id,date,type,amount,id\n1,x\n",
                "duplicate-column 1:21 the header names a column twice: `id`; rename or remove one of each"),
            Case(
                "unknown ones twice", "id,date,type,amount,x,,x,,x\n",
                "duplicate-column 1:24 the header names a column twice: `x` and one without a name; rename or remove one of each"
            ),
            Case(
                "missing and twice", "id,id\n",
                "missing-column 1:1 the columns `date`, `type` and `amount` are missing; add them to the header and to every record",
                "duplicate-column 1:4 the header names a column twice: `id`; rename or remove one of each"),
            Case(
                "semicolons", "id;date;type;amount\n",
                "missing-column 1:1 the columns `id`, `date`, `type` and `amount` are missing; "
                    + "the header's columns are separated by `;`: commas are needed"),
            Case(
                "line ends of CR alone", "id,date,type,amount\r1,2025-01-01,sale,5\r",
                "missing-column 1:1 the column `amount` is missing; "
                    + "the lines end in CR alone: save the file with LF or CR LF line ends"),
            Case(
                "broken quotes", "id,\"date,type,amount\n1,x\n",
                "bad-row 1:4 a quote is opened here and never closed: the rest of the file is one record; close it at the value's end"
            ),
        ])
    func headers(_ sample: Case) {
        let (ledger, diagnostics) = Sample.read(sample.text)
        #expect(diagnostics.map(Self.describe) == sample.expected)
        #expect(ledger.rows.isEmpty)
    }

    @Test("A site with several programs needs the column `program`")
    func programColumn() {
        let text = "id,date,type,amount\n1,2025-01-01,sale,5\n"
        let codes = Sample.read(text, programs: [Sample.acme, Sample.tokyo]).diagnostics.map(\.message)
        #expect(codes == ["the column `program` is missing, and the site has several programs"])
        #expect(Sample.read(text).diagnostics.isEmpty)
    }

    @Test("An unknown column is a warning, and its rows are read")
    func unknownColumns() {
        let (ledger, diagnostics) = Sample.read("id,date,type,amount,Sub_ID,,zip\n1,2025-01-01,sale,5,a,b,c\n")
        #expect(
            diagnostics.map(Self.describe).map { $0.split(separator: ";")[0] } == [
                "unknown-column 1:21 there is no column `Sub_ID`", "unknown-column 1:28 column 6 has no name",
                "unknown-column 1:29 there is no column `zip`",
            ])
        #expect(diagnostics[0].hint == "did you mean `sub_id`? Case and spaces count")
        #expect(diagnostics.allSatisfy { $0.severity == .warning })
        #expect(ledger.ids == ["1"])
        #expect(ledger.rows[0].subID.isEmpty)
    }

    @Test(
        "What is not UTF-8 is one error at its first bad byte",
        arguments: [
            ("Latin-1", [0x6E, 0xFC, 0x6E], 2), ("stray continuation", [0x80], 1), ("overlong", [0xC0, 0xAF], 1),
            ("overlong of three", [0xE0, 0x9F, 0xBF], 1), ("surrogate", [0xC3, 0xA9, 0xED, 0xA0, 0x80], 2),
            ("above U+10FFFF", [0xF4, 0x90, 0x80, 0x80], 1), ("cut off", [0x61, 0x62, 0xF0, 0x9F, 0x98], 3),
            ("lead byte alone", [0xC3], 1), ("never a byte", [0x31, 0xFF], 2),
            ("overlong of four", [0xF0, 0x8F, 0xBF, 0xBF], 1),
        ] as [(String, [UInt8], Int)])
    func encoding(name: String, bytes: [UInt8], column: Int) {
        for padding in 0..<9 {
            let start = "id,date,type,amount\n" + String(repeating: "é", count: padding) + "\n"
            let content = Array(start.utf8) + bytes + Array("\n1,2,3\n".utf8)
            let file = LedgerFile(path: "a.csv", bytes: content)
            let result = LedgerReader(programs: [Sample.acme], asOf: .init(daysSinceEpoch: 0)).read([file])
            let line = 3
            #expect(result.diagnostics.map(\.summary) == ["ledger/bad-encoding a.csv:\(line):\(column)"])
        }
    }

    @Test("Every well-formed length of UTF-8 is read")
    func goodEncoding() {
        let text = "\u{7F}\u{80}\u{7FF}\u{800}\u{D7FF}\u{E000}\u{FFFF}\u{10000}\u{10FFFF}"
        let (ledger, diagnostics) = Sample.read("\u{FEFF}id,date,type,amount\r\n\(text),2025-01-01,sale,5\r")
        #expect(diagnostics.isEmpty)
        #expect(ledger.ids == [text])
    }

    @Test("The file of csv-spectrum that lost a character is refused")
    func lostCharacter() throws {
        let file = LedgerFile(path: "a.csv", bytes: try Fixture.bytes("CSV/location_coordinates.csv"))
        let (ledger, diagnostics) = LedgerReader(programs: [Sample.acme], asOf: .init(daysSinceEpoch: 0)).read([file])
        #expect(diagnostics.map(\.summary) == ["ledger/bad-encoding a.csv:2:14"])
        #expect(ledger.rows.isEmpty)
    }

    @Test("UTF-16 is called by its name")
    func utf16() {
        let file = LedgerFile(path: "a.csv", bytes: [0xFF, 0xFE, 0x69, 0x00, 0x64, 0x00])
        let diagnostics = LedgerReader(programs: [Sample.acme], asOf: .init(daysSinceEpoch: 0)).read([file]).diagnostics
        #expect(diagnostics.map(\.message) == ["the file is UTF-16, not UTF-8"])
    }

    @Test(
        "A broken record is one error, and those behind it are read",
        arguments: [
            Case(
                "too few", "1,2025-01-01,sale,5",
                "bad-row 2:1 the record has 4 cells, the header 5; "
                    + "an empty cell needs its comma too; a record that goes on in the next line needs quotes"),
            Case(
                "too many", "1,2025-01-01,sale,1,000.00,",
                "bad-row 2:28 the record has 6 cells, the header 5; "
                    + "a value that holds a comma stands in quotes: `\"a, b\"`"),
            Case(
                "spaces", "   ",
                "bad-row 2:1 the record has 1 cell, the header 5; "
                    + "an empty cell needs its comma too; a record that goes on in the next line needs quotes"),
            Case(
                "quote inside", "1,2025-01-01,sale,5,5\" disk",
                "bad-row 2:22 a quote stands inside a value that is not in quotes; "
                    + "put the whole value in quotes and double each quote in it: `\"5\"\" disk\"`"),
            Case(
                "text behind a quote", "1,\"2025\n-01-01\" ,sale,5,",
                "bad-row 2:1 only a comma or the line's end may follow a closing quote; "
                    + "double a quote that belongs to the value: `\"5\"\" disk\"` (it stands on line 3)"),
        ])
    func brokenRecords(_ sample: Case) {
        let text = "id,date,type,amount,note\n\(sample.text)\n2,2025-01-01,sale,5,\nx,,,,\n"
        let (ledger, diagnostics) = Sample.read(text)
        #expect(diagnostics.prefix(1).map(Self.describe) == sample.expected)
        #expect(ledger.ids == ["2"])
        let last = sample.text.contains("\n") ? 5 : 4
        #expect(diagnostics.dropFirst().allSatisfy { $0.place?.line == last })
    }

    @Test("A file whose quote is never closed has one error for all that it swallows")
    func unterminated() {
        let (ledger, diagnostics) = Sample.read("id,date,type,amount\n1,2025-01-01,sale,5\n2,\"2025\n3,x,y,z\n")
        #expect(diagnostics.map(\.summary) == ["ledger/bad-row a.csv:3:3"])
        #expect(ledger.ids == ["1"])
    }

    @Test("More files than can be told apart are an error, and may hold any id")
    func tooManyFiles() {
        let files = ["c", "a", "b"].map { name in
            LedgerFile(path: name, bytes: Array("id,date,type,amount,of\n\(name),2025-01-01,refund,,x\n".utf8))
        }
        var reader = LedgerReader(programs: [Sample.acme], asOf: .init(daysSinceEpoch: 0))
        reader.fileLimit = 2
        #expect(reader.read(files).diagnostics.map(\.summary) == ["ledger/too-many-files c:1:1"])
        reader.fileLimit = 3
        #expect(reader.read(files).diagnostics.map(\.code) == Array(repeating: "ledger/unknown-reference", count: 3))
    }

    static func describe(_ diagnostic: Diagnostic) -> String {
        let place = "\(diagnostic.place?.line ?? 0):\(diagnostic.place?.column ?? 0)"
        return "\(diagnostic.code.dropFirst(7)) \(place) \(diagnostic.message); \(diagnostic.hint ?? "")"
    }
}
