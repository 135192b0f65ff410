import Foundation

/// The part of a folder that is watched.
struct WatchedFolders: Sendable {
    let root: String
    let folders: [String]
    let isIgnored: @Sendable (String) -> Bool

    /// Whether a link stands at a path below the root.
    func isLink(_ file: String) -> Bool {
        var status = stat()
        return lstat(path(of: file), &status) == 0 && status.st_mode & S_IFMT == S_IFLNK
    }

    func path(of file: String) -> String { file.isEmpty ? root : "\(root)/\(file)" }

    /// What stands somewhere below the root.
    struct Entry {
        /// The path below the root.
        let path: String
        let isFolder: Bool
        let isLink: Bool
        let stamp: Stamp
    }

    /// When and where a file or folder was changed last.
    struct Stamp: Equatable {
        var numbers: [Int] = []

        /// That of what stands at a path, links followed; `nil` where nothing does.
        init?(of path: String) {
            var status = stat()
            guard stat(path, &status) == 0 else { return nil }
            self.init(status)
        }

        init(_ status: stat) {
            #if canImport(Darwin)
                let (written, changed) = (status.st_mtimespec, status.st_ctimespec)
            #else
                let (written, changed) = (status.st_mtim, status.st_ctim)
            #endif
            numbers = [
                Int(status.st_dev), Int(status.st_ino), Int(status.st_size), Int(written.tv_sec), Int(written.tv_nsec),
                Int(changed.tv_sec), Int(changed.tv_nsec),
            ]
        }

        /// Whether both are the same file or folder, whatever changed in it.
        func isSameFile(as other: Stamp) -> Bool { numbers.prefix(2) == other.numbers.prefix(2) }

        /// Whether both are the same file or folder, or both of none.
        static func areSameFile(_ first: Stamp?, _ second: Stamp?) -> Bool {
            guard let first, let second else { return first == nil && second == nil }
            return first.isSameFile(as: second)
        }
    }

    /// Visits everything that is watched, folders before it is looked what is in them. Links are followed, but never in
    /// a circle.
    ///
    /// - Parameter note: returns whether to go on.
    func visit(_ note: (Entry) -> Bool) {
        var above: [Stamp] = []
        for folder in folders where !visit(folder, &above, note) { return }
    }

    private func visit(_ file: String, _ above: inout [Stamp], _ note: (Entry) -> Bool) -> Bool {
        let path = path(of: file)
        var status = stat()
        guard lstat(path, &status) == 0 else { return true }
        let isLink = status.st_mode & S_IFMT == S_IFLNK
        // A link that leads nowhere is watched as itself.
        if isLink { _ = stat(path, &status) }
        let isFolder = status.st_mode & S_IFMT == S_IFDIR
        let stamp = Stamp(status)
        if isFolder, above.contains(where: stamp.isSameFile) { return true }
        guard note(Entry(path: file, isFolder: isFolder, isLink: isLink, stamp: stamp)) else { return false }
        guard isFolder, let names = try? FileManager.default.contentsOfDirectory(atPath: path) else { return true }
        above.append(stamp)
        defer { above.removeLast() }
        for name in names where !isIgnored(name) {
            guard visit("\(file)/\(name)", &above, note) else { return false }
        }
        return true
    }
}
