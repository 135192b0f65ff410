import Diagnostics
import Money
import TestSupport
import Testing

@testable import Ledger

/// Files are read in pieces, by several workers; nothing of that may show.
@Suite struct PieceTests {
    /// All that a reader of the ledger can see, with diagnostics.
    private static func everything(
        _ files: [LedgerFile], programs: [LedgerProgram], pieceSize: Int, jobs: Int
    ) -> [String] {
        var reader = LedgerReader(programs: programs, asOf: Sample.date("2025-06-30"), jobs: jobs)
        reader.pieceSize = pieceSize
        let (ledger, diagnostics) = reader.read(files)
        return ledger.rows.map { "\(ledger.place(of: $0)) \(ledger.describe($0))" }
            + ["\(ledger.countUpToAsOf) \(ledger.duplicateCount) \(ledger.symbols.count)"]
            + ledger.dropped.map { "\(ledger.place(of: $0)) \(ledger.symbols.text(of: $0.id))" }
            + diagnostics.map { "\($0)" }
    }

    private static func expectSame(_ files: [LedgerFile], programs: [LedgerProgram] = [Sample.acme]) {
        let whole = everything(files, programs: programs, pieceSize: .max / 2, jobs: 1)
        for (pieceSize, jobs) in [(1, 1), (1, 4), (7, 3), (64, 2), (500, 5)] {
            let cut = everything(files, programs: programs, pieceSize: pieceSize, jobs: jobs)
            #expect(cut == whole, "\(pieceSize) bytes, \(jobs) workers")
        }
    }

    private static let header = "id,date,type,customer,product,amount,of,note\n"

    @Test(
        "Wherever a file is cut, it reads the same",
        arguments: [
            ("lines", "1,2025-01-01,sale,ann,Box,1,,\n2,2025-01-02,sale,ben,Box,1,,\n"),
            ("no line end at the end", "1,2025-01-01,sale,ann,Box,1,,\n2,2025-01-02,sale,ben,Box,1,,"),
            ("a CR alone at the end", "1,2025-01-01,sale,ann,Box,1,,\n2,2025-01-02,sale,ben,Box,1,,\r"),
            ("blank lines", "\n\n1,2025-01-01,sale,ann,Box,1,,\n\r\n\n2,2025-01-02,sale,ben,Box,1,,\n\n\n"),
            ("line ends in quotes", "1,2025-01-01,sale,ann,Box,1,,\"a\n\n\nb\"\n2,2025-01-02,sale,ben,\"B\nx\",1,,\n"),
            (
                "records in quotes",
                "1,2025-01-01,sale,ann,Box,1,,\"\n9,2025-01-01,sale,x,Box,1,,\n\"\n2,2025-01-02,sale,ben,B,1,,\n"
            ),
            (
                "doubled quotes",
                "1,2025-01-01,sale,\"a \"\"n\"\" n\",Box,1,,\n2,2025-01-02,sale,\"a \"\"n\"\" n\",Box,1,,\n"
            ),
            (
                "a quote never closed",
                "1,2025-01-01,sale,ann,Box,1,,\n2,2025-01-02,sale,\"ben,Box,1,,\n3,2025-01-01,sale,ann,Box,1,,\n"
            ),
            (
                "stray quotes",
                "1,2025-01-01,sa\"le,ann,Box,1,,\n2,2025-01-02,sale,\"ben\"x,Box,1,,\n3,2025-01-01,sale,ann,Box,1,,\n"
            ),
            (
                "bad cells and widths",
                "1,2025-13-01,sale,ann,Box,1,,\n2,2025-01-02,sale\n,2025-01-01,sael,ann,Box,x,,\n3,2025-01-03,refund,,,,1,\n"
            ),
            (
                "ids twice",
                "1,2025-01-01,sale,ann,Box,1,,\n1,2025-01-01,sale,ann,Box,1,,\n2,2025-01-02,refund,,,,1,\n2,2025-01-03,refund,,,,1,\n1,2025-01-01,sale,ann,Box,2,1,\n"
            ),
            (
                "references ahead and back",
                "2,2025-01-03,refund,,,,1,\n1,2025-01-02,sale,ann,Box,3,9,\n3,2025-01-02,refund,,,1,4,\n4,2025-01-04,sale,ben,Box,1,,\n"
            ),
            ("no rows", ""),
        ] as [(String, String)])
    func cuts(name: String, records: String) {
        let text = Self.header + records
        Self.expectSame([LedgerFile(path: "a.csv", bytes: Array(text.utf8))])
        Self.expectSame([LedgerFile(path: "a.csv", bytes: Array(text.replacing("\n", with: "\r\n").utf8))])
        Self.expectSame([
            LedgerFile(path: "a.csv", bytes: Array(text.utf8)),
            LedgerFile(path: "b.csv", bytes: Array(("\u{FEFF}" + text).utf8)),
        ])
    }

    @Test("Mutated ledgers of two programs read the same in any pieces", arguments: 0..<8)
    func mutations(seed: UInt64) {
        var random = SeededGenerator(seed: 5000 + seed)
        let header = "program," + GeneratedLedger.header
        let records = GeneratedLedger.records(count: 60, &random).map { record in
            (["acme,", "tokyo,", ","].randomElement(using: &random) ?? "") + record
        }
        let source = Array((header + records.joined()).utf8)
        for _ in 0..<6 {
            var bytes = source
            for _ in 0..<Int.random(in: 0..<8, using: &random) {
                let position = Int.random(in: header.utf8.count..<bytes.count, using: &random)
                bytes[position] = Array("\"\n\r,x1".utf8).randomElement(using: &random) ?? 0
            }
            Self.expectSame([LedgerFile(path: "a.csv", bytes: bytes)], programs: [Sample.acme, Sample.tokyo])
        }
    }

    @Test("A character that is broken is found where it stands, however long the file is")
    func encoding() {
        let line = Array("é1,2025-01-01,sale,añn,Bøx,1,,\n".utf8)
        var bytes: [UInt8] = []
        while bytes.count < 9 << 20 { bytes += line }
        let files = { [LedgerFile(path: "a.csv", bytes: bytes)] }
        let clean = FileEncoding.check(files(), jobs: 3)[0]
        #expect(clean.problem == nil && clean.lineFeeds == bytes.count / line.count)
        for offset in [0, 4_194_303, 4_194_304, 4_194_305, bytes.count - 1] {
            let kept = bytes[offset]
            bytes[offset] = 0xFF
            let alone = bytes.withUnsafeBufferPointer { FileEncoding(checking: $0) }
            let cut = FileEncoding.check(files(), jobs: 3)[0]
            #expect(cut.problem?.offset == alone.problem?.offset && cut.problem?.kind == alone.problem?.kind)
            #expect(alone.problem != nil && cut.lineFeeds == alone.lineFeeds)
            bytes[offset] = kept
        }
    }
}
