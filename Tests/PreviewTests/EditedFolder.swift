import Content
import Foundation
import Money
import Preview
import Site
import TestSupport
import Workspace

/// A site's folder on the disk that a test edits, and the site that is held of it.
final class EditedFolder {
    static let asOf = CivilDate(year: 2026, month: 3, day: 30)
    static let baseURL = BaseURL("http://127.0.0.1:8080/")
    static let privateURL = BaseURL("http://127.0.0.1:8080/private/")

    var root: String { folder.path }
    let drafts: Bool
    let live: LiveSite
    private let folder: TemporaryFolder
    /// What is in the files of the folder, by their paths.
    private(set) var files: [String: String] = [:]

    init(_ files: [String: String], drafts: Bool = false) throws {
        folder = try TemporaryFolder()
        self.drafts = drafts
        live = LiveSite(
            folder: SiteFolder(root: folder.path), baseURL: Self.baseURL,
            privateURL: Self.privateURL, drafts: drafts, jobs: 2)
        try apply(files)
    }

    /// Writes files, and removes those without a text; a folder goes with the last of its files.
    func apply(_ changes: [String: String?]) throws {
        let manager = FileManager.default
        for (path, text) in changes.sorted(by: { $0.key < $1.key }) {
            let url = URL(filePath: "\(root)/\(path)")
            if let text {
                try manager.createDirectory(at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
                try Data(text.utf8).write(to: url)
                files[path] = text
            } else if files.removeValue(forKey: path) != nil {
                try manager.removeItem(at: url)
                var folder = url.deletingLastPathComponent()
                while folder.path.count > root.count, try manager.contentsOfDirectory(atPath: folder.path).isEmpty {
                    try manager.removeItem(at: folder)
                    folder.deleteLastPathComponent()
                }
            }
        }
    }
}
