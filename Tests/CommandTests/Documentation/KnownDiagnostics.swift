import Foundation

/// What the broken sites in `Tests/Fixtures/Broken` are told, which other tests compare with what the program prints.
enum KnownDiagnostics {
    private static let texts: [String] = {
        let folder = Fixtures.folder.appending(path: "Broken").path(percentEncoded: false)
        let names = FileManager.default.enumerator(atPath: folder)?.compactMap { $0 as? String } ?? []
        return names.filter { $0.hasSuffix("expected.txt") }.compactMap {
            try? String(contentsOfFile: "\(folder)/\($0)", encoding: .utf8)
        }
    }()

    /// Whether one of them has a text in it.
    static func contain(_ text: String) -> Bool { texts.contains { $0.contains(text) } }
}
