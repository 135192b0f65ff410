import Diagnostics
import Foundation

/// The files of `Tests/Fixtures/Programs`.
enum Fixtures {
    static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .appending(path: "Fixtures/Programs")

    /// The names of the `.yml` files of a folder, without the ending, sorted.
    static func names(in folder: String) -> [String] {
        let files = (try? FileManager.default.contentsOfDirectory(atPath: root.appending(path: folder).path)) ?? []
        return files.filter { $0.hasSuffix(".yml") }.map { String($0.dropLast(4)) }.sorted()
    }

    static func bytes(_ path: String) throws -> [UInt8] {
        [UInt8](try Data(contentsOf: root.appending(path: path)))
    }

    /// The program files of `Tests/Fixtures/Terms`, by id.
    static func termsFiles() throws -> [(id: String, text: String)] {
        let folder = root.deletingLastPathComponent().appending(path: "Terms")
        return try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
            .filter { !$0.hasSuffix(".md") }
            .map { id in
                let file = folder.appending(path: "\(id)/Content/programs/\(id).yml")
                return (id, try String(contentsOf: file, encoding: .utf8))
            }
    }

    /// The diagnostics as a person sees them, for comparison with the file beside the fixture. With `RECORD_FIXTURES`
    /// in the environment that file is written instead: read what changed before it is kept.
    static func expected(_ path: String, for actual: String) throws -> String {
        let url = root.appending(path: path)
        if ProcessInfo.processInfo.environment["RECORD_FIXTURES"] != nil {
            try actual.write(to: url, atomically: true, encoding: .utf8)
        }
        return try String(contentsOf: url, encoding: .utf8)
    }

    static func render(_ diagnostics: [Diagnostic], bytes: [UInt8]) -> String {
        var renderer = TextRenderer(colored: false, excerpts: SourceExcerpts { _ in bytes })
        return diagnostics.map { renderer.render($0) }.joined(separator: "\n")
    }
}
