import Testing

@testable import Importing

@Suite("Encodings, separators and lines before the header")
struct DialectTests {
    private static let text = "Number;Tag;Preis;Notiz\n7;3.4.26;1.234,50 €;„gut“\n"

    private static func profile(_ settings: String) -> String {
        """
        name: a
        basis: b
        columns: {id: Number, date: Tag, amount: Preis, note: Notiz}
        date: D.M.YY
        separator: semicolon
        amounts: {form: "1.234,56", symbols: [€]}
        rows: [{type: sale}]
        \(settings)
        """
    }

    private static let row = "7,2026-04-03,sale,acme,,,,,1234.50,,,,„gut“"

    private static func utf16(_ text: String, little: Bool) -> [UInt8] {
        ("\u{FEFF}" + text).utf16.flatMap { unit -> [UInt8] in
            let bytes = [UInt8(unit & 0xFF), UInt8(unit >> 8)]
            return little ? bytes : bytes.reversed()
        }
    }

    private static func windows1252(_ text: String) -> [UInt8] {
        text.unicodeScalars.map { scalar in
            switch scalar {
            case "„": 0x84
            case "“": 0x93
            case "€": 0x80
            default: UInt8(truncatingIfNeeded: scalar.value)
            }
        }
    }

    @Test("An export is read in the encoding that the profile states")
    func encodings() throws {
        let exports: [(String, [UInt8])] = [
            ("", Array(Self.text.utf8)), ("encoding: utf-8", Array("\u{FEFF}\(Self.text)".utf8)),
            ("encoding: utf-16", Self.utf16(Self.text, little: true)),
            ("encoding: utf-16", Self.utf16(Self.text, little: false)),
            ("encoding: windows-1252", Self.windows1252(Self.text)),
        ]
        for (setting, bytes) in exports {
            let result = try Sample(profiles: ["a": Self.profile(setting)]).run("a", bytes: [bytes])
            #expect(result.diagnostics.map(\.whole) == [], "\(setting)")
            #expect(result.rows == [Self.row], "\(setting)")
        }
    }

    @Test("An export in another encoding is an error, and nothing is guessed")
    func otherEncodings() throws {
        let exports: [(String, [UInt8], String)] = [
            ("", Self.utf16(Self.text, little: true), "the file is UTF-16, the profile says utf-8"),
            ("", Self.windows1252(Self.text), "the line is not UTF-8"),
            ("encoding: utf-16", Array(Self.text.utf8), "the file is not UTF-16 with a byte order mark"),
            ("encoding: utf-16", Array("\u{FEFF}\(Self.text)".utf8), "the file is UTF-8, the profile says utf-16"),
            ("encoding: utf-16", [0xFF, 0xFE, 0x41], "the file is no whole UTF-16 text"),
            ("encoding: utf-16", [0xFF, 0xFE, 0x00, 0xD8], "the file is no whole UTF-16 text"),
            ("encoding: windows-1252", [0x41, 0x0A, 0x81], "a byte of the line stands for nothing in Windows-1252"),
            (
                "encoding: windows-1252", Array("\u{FEFF}\(Self.text)".utf8),
                "the file is UTF-8, the profile says windows-1252"
            ),
        ]
        for (setting, bytes, message) in exports {
            let result = try Sample(profiles: ["a": Self.profile(setting)]).run("a", bytes: [bytes])
            #expect(result.diagnostics.map(\.code) == ["import/bad-encoding"], "\(message)")
            #expect(result.diagnostics.map(\.message) == [message])
        }
        let second = try Sample(profiles: ["a": Self.profile("")]).run("a", bytes: [Self.windows1252(Self.text)])
        #expect(second.diagnostics.first?.place?.line == 2)
    }

    @Test("Lines before the header are passed over as the profile says, and counted in places")
    func preamble() throws {
        let lines = "Report of \"March\n\n\(Self.text)8;x;1;\n"
        for setting in ["header: {lines_before: 2}", "header: {begins_with: number}"] {
            let result = try Sample(profiles: ["a": Self.profile(setting)]).run("a", lines)
            #expect(result.diagnostics.map(\.summary) == ["import/bad-date export-1.csv:5:3"], "\(setting)")
        }
        let none = try Sample(profiles: ["a": Self.profile("header: {begins_with: Nummer}")]).run("a", lines)
        #expect(none.diagnostics.map(\.message) == ["no line of the export begins with `Nummer`"])
        #expect(none.diagnostics.first?.hint?.hasPrefix("did you mean the line that begins with `Number`?") == true)
        let few = try Sample(profiles: ["a": Self.profile("header: {lines_before: 9}")]).run("a", lines)
        #expect(few.diagnostics.map(\.message) == ["the export has no line behind the first 9"])
    }

    @Test("Tabs and pipes separate cells where the profile says so", arguments: [("tab", "\t"), ("pipe", "|")])
    func separators(name: String, separator: String) throws {
        let profile =
            "name: a\nbasis: b\nseparator: \(name)\ncolumns: {id: N, date: D, amount: A}\nrows: [{type: sale}]\n"
        let export = [["N", "D", "A"], ["1", "2026-03-01", "5"]].map { $0.joined(separator: separator) + "\n" }.joined()
        #expect(try Sample(profiles: ["a": profile]).run("a", export).rows == ["1,2026-03-01,sale,acme,,,,,5.00"])
    }
}
