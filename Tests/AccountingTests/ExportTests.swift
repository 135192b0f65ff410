import Foundation
import Ledger
import Money
import Programs
import TestSupport
import Testing

@testable import Accounting

@Suite("Exports")
struct ExportTests {
    /// Books of generated ledgers as one file, the program of each seed under an id of its own.
    private static func books(for format: BooksExport.Format, detail: BooksExport.Detail) -> String {
        Property.seeds.map { text(sample($0).books(), as: format, detail: detail) }.joined(separator: "\n")
    }

    private static func sample(_ seed: UInt64) -> GeneratedLedger { GeneratedLedger(seed: seed, id: "seed-\(seed)") }

    private static func text(
        _ books: TestBooks, as format: BooksExport.Format, detail: BooksExport.Detail = .row
    ) -> String {
        var bytes: [UInt8] = []
        BooksExport(books.books, ledger: books.ledger, title: "Books", detail: detail).write(as: format) { bytes += $0 }
        return String(decoding: bytes, as: UTF8.self)
    }

    private static func figures(_ statement: Statement, _ currency: Currency) -> MonthFigures {
        let amount = { (minorUnits: Int64) in
            Decimal(sign: .plus, exponent: -currency.decimals, significand: Decimal(minorUnits))
        }
        return MonthFigures(
            month: statement.month.description, earned: amount(statement.earned),
            reversedPending: amount(statement.reversedPending), reversedAvailable: amount(statement.reversedAvailable),
            cleared: amount(statement.cleared), credited: amount(statement.credited), paid: amount(statement.paid),
            pending: amount(statement.closing.pending), available: amount(statement.closing.available))
    }

    @Test(
        "beancount takes the books of every generated ledger, and comes to the same figures",
        .enabled(if: DoubleEntryTool.beancount.isTested, Comment(rawValue: DoubleEntryTool.beancount.skipping)),
        arguments: BooksExport.Detail.allCases)
    func beancount(detail: BooksExport.Detail) throws {
        try compare(.beancount, Self.books(for: .beancount, detail: detail))
    }

    @Test(
        "hledger takes the books of every generated ledger, and comes to the same figures",
        .enabled(if: DoubleEntryTool.hledger.isTested, Comment(rawValue: DoubleEntryTool.hledger.skipping)),
        arguments: BooksExport.Detail.allCases)
    func hledger(detail: BooksExport.Detail) throws {
        try compare(.hledger, Self.books(for: .hledger, detail: detail))
    }

    private func compare(_ tool: DoubleEntryTool, _ text: String) throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: "export-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let file = folder.appending(path: "books.\(tool.ending)")
        try Data(text.utf8).write(to: file)
        let check = try tool.check(file.path)
        #expect(check.status == 0, "\(check.errors)")
        let changes = try tool.changes(in: file.path)
        for seed in Property.seeds {
            let sample = Self.sample(seed)
            let expected = sample.books().statements.map { Self.figures($0, sample.program.currency) }
            let found = changes.figures(of: sample.program.id, in: expected.map(\.month))
            #expect(found == expected, "\(sample.story)")
        }
    }

    @Test("The lines of an export keep the balances that the statements close with", arguments: Property.seeds)
    func balances(seed: UInt64) throws {
        let sample = GeneratedLedger(seed: seed)
        let books = sample.books()
        for detail in BooksExport.Detail.allCases {
            var lines = ExportLines(
                books.books.programs[0], ledger: books.ledger, asOf: books.books.asOf, detail: detail)
            var (pending, available): (Int128, Int128) = (0, 0)
            for statement in books.statements {
                var sums: [Movement.Figure: Int128] = [:]
                lines.forEach(of: statement) { line in
                    #expect(line.date.month == statement.month && line.date <= statement.through)
                    sums[line.kind.figure, default: 0] += line.amount
                    (pending, available) = (line.pending, line.available)
                }
                let found = Movement.Figure.allCases.map { sums[$0] ?? 0 }
                let printed = [
                    statement.earned, statement.reversedPending, statement.reversedAvailable, statement.cleared,
                    statement.credited, statement.paid,
                ]
                #expect(found == printed.map { Int128($0) }, "\(statement.month), \(detail)\n\(sample.story)")
                #expect(Int128(statement.closing.pending) == pending, "\(statement.month), \(detail)\n\(sample.story)")
                #expect(Int128(statement.closing.available) == available, "\(statement.month)\n\(sample.story)")
            }
        }
    }

    @Test("A movement changes the accounts of an export as it changes the balances", arguments: 0..<50)
    func kinds(seed: UInt64) {
        for movement in GeneratedLedger(seed: seed).books().journal.movements {
            let kind = ExportKind(movement)
            #expect(kind.figure == movement.figure)
            #expect(kind.change(of: .pending, by: Int128(movement.amount)) == Int128(movement.pendingChange))
            #expect(kind.change(of: .available, by: Int128(movement.amount)) == Int128(movement.availableChange))
            #expect(kind.entered != kind.left)
        }
    }

    @Test("The JSON of every export can be read, and lists what the CSV lists", arguments: 0..<50)
    func sameMovements(seed: UInt64) throws {
        struct Export: Decodable {
            struct Program: Decodable {
                struct Month: Decodable {
                    struct Movement: Decodable {
                        let date: String
                        let figure: String
                        let amount: String
                        let pending: String
                        let available: String
                        let id: String?
                    }
                    let movements: [Movement]
                }
                let months: [Month]
            }
            let programs: [Program]
        }
        let books = GeneratedLedger(seed: seed).books()
        for detail in BooksExport.Detail.allCases {
            let json = Self.text(books, as: .json, detail: detail)
            let export = try JSONDecoder().decode(Export.self, from: Data(json.utf8))
            #expect(export.programs.flatMap(\.months).count == books.statements.count)
            let movements = export.programs.flatMap(\.months).flatMap(\.movements).map {
                [$0.date, $0.figure, $0.amount, $0.pending, $0.available, $0.id ?? ""]
            }
            // No text in a generated ledger has to be quoted.
            let lines = Self.text(books, as: .csv, detail: detail).split(separator: "\n").dropFirst().map { line in
                let fields = line.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
                return [1, 2, 5, 8, 9, 11].map { fields[$0] }
            }
            #expect(movements == lines)
        }
    }

    @Test(
        "No two programs share an account",
        arguments: [
            ("kartra", "Kartra"), ("active-mail", "Active-Mail"), ("9to5", "9to5"), ("a--b-", "A--B-"),
            ("a-1b", "A-1b"),
        ])
    func accounts(id: String, component: String) {
        #expect(ExportAccount.component(of: id) == component)
        #expect(component.lowercased() == id)
        #expect(ExportAccount.pending.name(of: id) == "Assets:Affiliates:\(component):Pending")
        #expect(Set(ExportAccount.allCases.map { $0.name(of: id) }).count == ExportAccount.allCases.count)
    }

    @Test(
        "Amounts have exactly the currency's decimals",
        arguments: [
            (0, 2, "0.00"), (5, 2, "0.05"), (-5, 2, "-0.05"), (100, 2, "1.00"), (-12345, 3, "-12.345"), (7, 0, "7"),
            (0, 0, "0"), (-10, 0, "-10"), (Int64.max, 4, "922337203685477.5807"),
            (Int64.min, 2, "-92233720368547758.08"),
        ] as [(Int64, Int, String)])
    func amounts(minorUnits: Int64, decimals: Int, expected: String) {
        var text = ByteText()
        text.add(minorUnits: Int128(minorUnits), decimals: decimals)
        #expect(String(decoding: text.bytes, as: UTF8.self) == expected)
        text.add(minorUnits: Int128(minorUnits), decimals: decimals, width: 25)
        let padding = String(repeating: " ", count: 25 - expected.count)
        #expect(String(decoding: text.bytes, as: UTF8.self) == expected + padding + expected)
    }

    @Test("Books are handed on in small pieces, and the first that is refused ends the export")
    func pieces() throws {
        struct Refused: Error {}
        let records = (0..<3000).map {
            GeneratedRecord(
                id: "row-\($0)", date: GeneratedTerms.start.adding(days: $0 / 10), type: .sale, amount: "500")
        }
        let books = GeneratedLedger(seed: 1).books(records)
        let export = BooksExport(books.books, ledger: books.ledger, title: "Books")
        var sizes: [Int] = []
        export.write(as: .csv) { sizes.append($0.count) }
        #expect(sizes.count > 3)
        #expect(sizes.allSatisfy { $0 < 1 << 17 })
        var calls = 0
        #expect(throws: Refused.self) {
            try export.write(as: .csv) { _ in
                calls += 1
                throw Refused()
            }
        }
        #expect(calls == 1)
    }

    @Test("On the last day that there is, balances are not asserted on the next")
    func lastDay() {
        let record = GeneratedRecord(
            id: "1", date: CivilDate(year: 9999, month: 12, day: 1), type: .payout, amount: "500")
        let books = GeneratedLedger(seed: 1).books([record], asOf: CivilDate(year: 9999, month: 12, day: 31))
        let text = Self.text(books, as: .beancount)
        #expect(text.contains("9999-12-01 * "))
        #expect(text.contains("no day after 9999-12-31"))
        #expect(!text.contains("10000-"))
    }
}
