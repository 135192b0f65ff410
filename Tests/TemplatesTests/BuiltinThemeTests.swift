import Foundation
import Testing

@testable import Templates

@Suite("Built-in theme")
struct BuiltinThemeTests {
    private static let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().appending(path: "Templates").resolvingSymlinksInPath()

    @Test("The embedded theme is the folder's files, byte for byte")
    func embeddedThemeIsTheFolder() throws {
        var expected: [String: [UInt8]] = [:]
        for path in try FileManager.default.subpathsOfDirectory(atPath: Self.folder.path) {
            let isHidden = path.split(separator: "/").contains { $0.hasPrefix(".") }
            let url = Self.folder.appending(path: path)
            guard !isHidden, try url.resourceValues(forKeys: [.isRegularFileKey]).isRegularFile == true else {
                continue
            }
            expected[path] = Array(try Data(contentsOf: url))
        }
        let embedded = Dictionary(uniqueKeysWithValues: BuiltinTheme.files.map { ($0.path, $0.bytes) })
        #expect(!expected.isEmpty)
        #expect(embedded.keys.sorted() == expected.keys.sorted())
        for (path, bytes) in expected { #expect(embedded[path] == bytes, "\(path)") }
    }

    @Test("The built-in templates have no mistakes in their syntax")
    func builtinTemplatesHaveNoSyntaxErrors() {
        #expect(TemplateSet([]).check([:]).map(line) == [])
    }
}
