import Foundation
import Ledger
import Testing

@Suite struct CSVReaderTests {
    @Test(
        "The files of csv-spectrum read to exactly their JSON",
        arguments: [
            "comma_in_quotes", "empty", "empty_crlf", "escaped_quotes", "json", "newlines", "newlines_crlf",
            "quotes_and_newlines", "simple", "simple_crlf", "utf8",
        ])
    func spectrum(name: String) throws {
        var reader = CSVReader(try Fixture.bytes("CSV/\(name).csv"))
        let first = reader.next()
        let header = try #require(first).texts
        let records = reader.map { record in
            #expect(record.problem == nil)
            #expect(record.texts.count == header.count)
            return Dictionary(uniqueKeysWithValues: zip(header, record.texts))
        }
        let json = try Data(contentsOf: Fixture.folder.appending(path: "CSV/\(name).json"))
        #expect(try records == JSONDecoder().decode([[String: String]].self, from: json))
    }

    @Test("Every file of csv-spectrum has its JSON and is read by a test")
    func spectrumIsComplete() throws {
        let names = try FileManager.default.contentsOfDirectory(atPath: Fixture.folder.appending(path: "CSV").path)
        #expect(names.filter { $0.hasSuffix(".csv") }.count == 12)
        #expect(names.filter { $0.hasSuffix(".json") }.count == 12)
    }

    struct Case: CustomTestStringConvertible, Sendable {
        let testDescription: String
        let text: String
        let records: [[String]]
        var lines: [Int]?
        var problems: [CSVProblem?]?

        init(
            _ name: String, _ text: String, _ records: [[String]], lines: [Int]? = nil, problems: [CSVProblem?]? = nil
        ) {
            (testDescription, self.text, self.records) = (name, text, records)
            (self.lines, self.problems) = (lines, problems)
        }
    }

    @Test(
        "Records end and cells part where RFC 4180 says",
        arguments: [
            Case("nothing", "", []),
            Case("only a byte order mark", "\u{FEFF}", []),
            Case("only blank lines", "\n\r\n\n", []),
            Case("byte order mark", "\u{FEFF}a,b\n", [["a", "b"]]),
            Case("byte order mark before a quote", "\u{FEFF}\"a\",b", [["a", "b"]]),
            Case("no final line end", "a,b\n1,2", [["a", "b"], ["1", "2"]], lines: [1, 2]),
            Case("lone CR at the end", "a\r\n1\r", [["a"], ["1"]]),
            Case("lone CR behind a closing quote at the end", "\"a\"\r", [["a"]]),
            Case("lone CR inside a file is text", "a\rb,c\n", [["a\rb", "c"]]),
            Case("blank lines between", "a\n\n\r\n1\n", [["a"], ["1"]], lines: [1, 4]),
            Case("a line of spaces is a record", "a\n  \n", [["a"], ["  "]]),
            Case("nothing is trimmed", " a , b\t\n", [[" a ", " b\t"]]),
            Case("empty cells", ",,\n\"\",\n", [["", "", ""], ["", ""]]),
            Case("trailing comma at the end", "a,", [["a", ""]]),
            Case("line breaks in quotes stay", "\"a\r\nb\nc\",d\ne\n", [["a\r\nb\nc", "d"], ["e"]], lines: [1, 4]),
            Case("doubled quotes", "\"\"\"\",\"a\"\"b\"\"\"\n", [["\"", "a\"b\""]]),
            Case("NUL is text", "a\u{0}b,\u{0}\n", [["a\u{0}b", "\u{0}"]]),
            Case(
                "quote inside a value", "5\" disk,b\nc\n", [["5\" disk", "b"], ["c"]],
                problems: [.quoteInsideValue, nil]),
            Case(
                "text behind a closing quote", "\"a\"b,c\nd\n", [["a\"b", "c"], ["d"]],
                problems: [.textAfterQuote, nil]),
            Case(
                "lone CR behind a closing quote", "\"a\"\rb\nd\n", [["a\"\rb"], ["d"]],
                problems: [.textAfterQuote, nil]),
            Case(
                "space before a quote", "a, \"b\"\nc\n", [["a", " \"b\""], ["c"]], problems: [.quoteInsideValue, nil]),
            Case(
                "unterminated quote", "a\n\"b,c\nd\n", [["a"], ["b,c\nd\n"]], lines: [1, 2],
                problems: [nil, .unterminatedQuote]),
            Case("only a quote", "\"", [[""]], problems: [.unterminatedQuote]),
        ])
    func records(_ sample: Case) {
        let records = Array(CSVReader(Array(sample.text.utf8)))
        #expect(records.map(\.texts) == sample.records)
        if let lines = sample.lines { #expect(records.map(\.line) == lines) }
        #expect(records.map(\.problem) == sample.problems ?? sample.records.map { _ in nil })
    }

    @Test("Cells of any length are found, wherever the eight bytes fall that are looked at together")
    func lengths() {
        for first in 0..<20 {
            for second in 0..<20 {
                let cells = [String(repeating: "x", count: first), String(repeating: "y", count: second), "end"]
                let text =
                    "\u{FEFF}h,h,h\r\n" + cells.joined(separator: ",") + "\r\n\"" + cells.joined(separator: "\",\"")
                    + "\""
                #expect(CSVReader(Array(text.utf8)).map(\.texts) == [["h", "h", "h"], cells, cells])
            }
        }
    }

    @Test("A cell of megabytes and a record of a hundred thousand cells are read")
    func large() {
        let text = String(repeating: "x,\"\n", count: 1_000_000)
        let quoted = "\"" + text.replacing("\"", with: "\"\"") + "\",b\n"
        #expect(CSVReader(Array(quoted.utf8)).map(\.texts) == [[text, "b"]])
        let wide = CSVReader(Array((String(repeating: ",", count: 99_999) + "\n").utf8)).map(\.cells.count)
        #expect(wide == [100_000])
    }

    @Test("Another separator may be given")
    func separator() {
        let records = CSVReader(Array("a;b,c\n\"1;2\";3\n".utf8), separator: UInt8(ascii: ";")).map(\.texts)
        #expect(records == [["a", "b,c"], ["1;2", "3"]])
    }

    @Test("The ranges of records cover the file but for blank lines")
    func ranges() {
        let bytes = Array("a,b\r\n\n1,\"x\ny\"\n2,".utf8)
        let texts = CSVReader(bytes).map { String(decoding: bytes[$0.range], as: UTF8.self) }
        #expect(texts == ["a,b\r\n", "1,\"x\ny\"\n", "2,"])
    }
}
