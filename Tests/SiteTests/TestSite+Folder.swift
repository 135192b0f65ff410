import Foundation

extension TestSite {
    /// A site of text files on the disk.
    init(folder: URL, asOf: String) {
        var files: [String: String] = [:]
        let paths = (try? FileManager.default.subpathsOfDirectory(atPath: folder.path)) ?? []
        for path in paths where path.hasPrefix("Content/") {
            files[path] = try? String(contentsOf: folder.appending(path: path), encoding: .utf8)
        }
        self.init(files, asOf: asOf)
    }
}
