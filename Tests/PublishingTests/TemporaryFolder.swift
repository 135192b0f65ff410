import Artifacts
import Foundation
import TestSupport

@testable import Publishing

/// A folder of a test's own that goes when the test ends. Inside stand a site and, once published, its output.
final class TemporaryFolder {
    private let folder: TestSupport.TemporaryFolder

    init() throws {
        folder = try TestSupport.TemporaryFolder()
        try FileManager.default.createDirectory(atPath: path + "/Content", withIntermediateDirectories: true)
    }

    var path: String { folder.path }
    var output: String { path + "/Output" }

    func publisher(jobs: Int = 2) -> Publisher { Publisher(output: output, site: path, jobs: jobs) }

    /// Writes a file below the output folder, and the folders that lead to it.
    func write(_ text: String, to name: String) throws {
        let file = output + "/" + name
        let folder = (file as NSString).deletingLastPathComponent
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        try Data(text.utf8).write(to: URL(fileURLWithPath: file))
    }

    /// The text of a file below the output folder.
    func text(_ name: String) -> String? {
        FileManager.default.contents(atPath: output + "/" + name).map { String(decoding: $0, as: UTF8.self) }
    }

    /// All files and empty folders below the output folder, without the manifest.
    func listing() -> [String] {
        let all = (FileManager.default.enumerator(atPath: output)?.allObjects as? [String] ?? []).filter {
            $0 != Manifest.name
        }
        return all.filter { path in !all.contains { $0.hasPrefix(path + "/") } }.sorted()
    }

    /// What stands beside the output folder.
    func siblings() throws -> [String] {
        try FileManager.default.contentsOfDirectory(atPath: path).filter { $0 != "Output" && $0 != "Content" }
    }

    /// The inode of a file below the output folder and when it changed last.
    func stamp(_ name: String) -> [Int] {
        var status = stat()
        guard lstat(output + "/" + name, &status) == 0 else { return [] }
        let time = Platform.modification(status)
        return [Int(status.st_ino), time.tv_sec, time.tv_nsec]
    }
}

extension Result where Success == Published, Failure == PublishingFailure {
    /// The codes of the errors, or none where it succeeded.
    var codes: [String] {
        if case .failure(let failure) = self { return failure.diagnostics.map(\.code) }
        return []
    }

    /// All that the errors say, for a look at what they name.
    var messages: String {
        if case .failure(let failure) = self { return failure.diagnostics.map(\.message).joined(separator: "\n") }
        return ""
    }
}

extension Array where Element == OutputFile {
    /// Files from paths and texts.
    init(_ files: KeyValuePairs<String, String>) { self = files.map { OutputFile(path: $0.key, text: $0.value) } }
}
