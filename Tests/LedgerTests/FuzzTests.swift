import Diagnostics
import Ledger
import Money
import TestSupport
import Testing

/// Whatever the bytes are, reading ends and tells the truth.
@Suite struct FuzzTests {
    private static let alphabet = Array(",,,,\n\n\r\"\"ab1290-.\u{0}é \u{FEFF}".utf8) + [0xFF, 0xC3]

    @Test("Random bytes never trap", arguments: 0..<10)
    func randomBytes(seed: UInt64) {
        var random = SeededGenerator(seed: seed)
        for _ in 0..<50 {
            let count = Int.random(in: 0..<300, using: &random)
            var bytes = Array((Bool.random(using: &random) ? "id,date,type,amount,of\n" : "").utf8)
            for _ in 0..<count { bytes.append(Self.alphabet.randomElement(using: &random) ?? 0) }
            check([LedgerFile(path: "a.csv", bytes: bytes)])
        }
    }

    @Test("Mutated ledgers never trap, and every row that is gone is accounted for", arguments: 0..<10)
    func mutations(seed: UInt64) {
        var random = SeededGenerator(seed: 1000 + seed)
        let records = GeneratedLedger.records(count: 30, &random)
        let source = Array((GeneratedLedger.header + records.joined()).utf8)
        for _ in 0..<20 {
            var bytes = source
            for _ in 0..<Int.random(in: 1..<6, using: &random) {
                let position = Int.random(in: 0..<bytes.count, using: &random)
                switch Int.random(in: 0..<4, using: &random) {
                case 0: bytes[position] = Self.alphabet.randomElement(using: &random) ?? 0
                case 1: bytes.remove(at: position)
                case 2: bytes.insert(Self.alphabet.randomElement(using: &random) ?? 0, at: position)
                default: bytes.removeSubrange(position..<min(bytes.count, position + 40))
                }
                if bytes.isEmpty { bytes = source }
            }
            check([LedgerFile(path: "a.csv", bytes: bytes), LedgerFile(path: "b.csv", bytes: source)])
        }
    }

    /// Reads twice, in two orders, and checks what must always hold.
    private func check(_ files: [LedgerFile]) {
        let reader = LedgerReader(programs: [Sample.acme], asOf: CivilDate(daysSinceEpoch: 20200))
        let (ledger, diagnostics) = reader.read(files)
        let again = reader.read(files.reversed())
        #expect(again.diagnostics == diagnostics)
        #expect(again.ledger.rows.map(again.ledger.describe) == ledger.rows.map(ledger.describe))
        #expect(diagnostics == diagnostics.sorted())
        for (index, row) in ledger.rows.enumerated() {
            #expect(
                row.type.isReversal || row.type == .reinstatement
                    ? (0..<index).contains(Int(row.target)) : row.target == -1)
            #expect(ledger.text(of: row, column: "id") == ledger.symbols.text(of: row.id))
            #expect(ledger.text(of: row, column: "type") == row.type.name)
        }
        for file in Set(diagnostics.filter { $0.severity == .error }.compactMap(\.place?.file)) {
            #expect(ledger.files.contains { $0.path == file })
        }
        if !diagnostics.hasErrors {
            let records = ledger.files.map { Array(CSVReader($0.bytes)).count - 1 }.reduce(0, +)
            #expect(records == ledger.rows.count + ledger.duplicateCount)
        }
        let places = ledger.privateValues().map(\.place)
        #expect(places.count >= ledger.rows.count)
        for diagnostic in diagnostics {
            #expect(diagnostic.place != nil && diagnostic.hint != nil && !diagnostic.message.isEmpty)
        }
    }
}
