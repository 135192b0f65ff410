import Foundation
import Testing

@testable import QRCode

@Suite("QR codes")
struct QRCodeTests {
    private static let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .appending(path: "Fixtures/QRCodes")

    static let names: [String] = {
        let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path(percentEncoded: false))) ?? []
        return names.filter { $0.hasSuffix(".txt") }.sorted()
    }()

    private static func rows(_ code: QRCode) -> [String] {
        (0..<code.size).map { row in (0..<code.size).map { code[row, $0] ? "#" : "." }.joined() }
    }

    @Test("There are other encoders' codes to compare with")
    func present() {
        #expect(Self.names.count >= 14)
    }

    @Test("A code has the modules that another encoder gives it, mask by mask and size by size", arguments: names)
    func modules(name: String) throws {
        let text = try String(contentsOf: Self.folder.appending(path: name), encoding: .utf8)
        let lines = text.split(separator: "\n").map(String.init)
        let head = try #require(lines.first?.split(separator: " ", maxSplits: 1))
        let mask = try #require(Int(head[0]).flatMap { QRMask(rawValue: $0) })
        let code = try #require(QRCode(String(head[1]), mask: mask))
        #expect(Self.rows(code) == Array(lines.dropFirst()))
    }

    @Test(
        "A text takes the smallest size that it fits in",
        arguments: [
            (0, 21), (14, 21), (15, 25), (180, 53), (213, 57), (214, 61), (2331, 177),
        ])
    func sizes(length: Int, size: Int) {
        #expect(QRCode(String(repeating: "x", count: length))?.size == size)
    }

    @Test("A text that no code can hold gives none")
    func tooLong() {
        #expect(QRCode.longestText == 2331)
        #expect(QRCode(String(repeating: "x", count: 2332)) == nil)
        #expect(QRCode(String(repeating: "é", count: 1166)) == nil)
    }

    @Test("The mask that reads best is chosen, the first of several")
    func mask() throws {
        for text in ["https://acme.example/?ref=1", "a", "12345678901234567890"] {
            let chosen = try #require(QRCode(text))
            let version = try #require(QRVersion.smallest(for: text.utf8.count))
            var matrix = QRMatrix(version: version)
            matrix.place(QRCodewords(Array(text.utf8), version: version).interleaved)
            let penalties = QRMask.allCases.map { QRPenalty(matrix.masked(by: $0)).total }
            let lowest = try #require(penalties.min())
            let best = try #require(penalties.firstIndex(of: lowest).flatMap { QRMask(rawValue: $0) })
            #expect(Self.rows(chosen) == Self.rows(try #require(QRCode(text, mask: best))))
        }
    }

    @Test("The image is one path with a quiet zone and a title, and shows every dark module")
    func image() throws {
        let code = try #require(QRCode("https://acme.example/?a=1&b=2"))
        let image = code.svg(title: "Acme <trial> & more")
        #expect(
            image.hasPrefix(
                "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 \(code.size + 8) \(code.size + 8)\""))
        #expect(image.contains("<title>Acme &lt;trial&gt; &amp; more</title>"))
        #expect(image.split(separator: "<path").count == 2)
        var drawn: Set<[Int]> = []
        for run in image.matches(of: #/M(\d+) (\d+)h(\d+)v1h-(\d+)z/#) {
            let (column, row, length) = (Int(run.1) ?? 0, Int(run.2) ?? 0, Int(run.3) ?? 0)
            #expect(run.3 == run.4)
            for offset in 0..<length { drawn.insert([row - 4, column - 4 + offset]) }
        }
        let dark = (0..<code.size).flatMap { row in (0..<code.size).map { [row, $0] } }.filter { code[$0[0], $0[1]] }
        #expect(drawn == Set(dark))
        #expect(image == code.svg(title: "Acme <trial> & more"))
    }
}
