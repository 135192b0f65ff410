import Foundation

/// The part of a folder that is watched.
struct WatchedFolders: Sendable {
    let root: String
    let folders: [String]
    let isIgnored: @Sendable (String) -> Bool

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
    }

    /// Everything that is watched, folders before what is in them. Links are followed, but never in a circle.
    func entries() -> [Entry] {
        var entries: [Entry] = []
        var above: [Stamp] = []
        for folder in folders { visit(folder, &above, &entries) }
        return entries
    }

    private func visit(_ file: String, _ above: inout [Stamp], _ entries: inout [Entry]) {
        let path = path(of: file)
        var status = stat()
        guard lstat(path, &status) == 0 else { return }
        let isLink = status.st_mode & S_IFMT == S_IFLNK
        // A link that leads nowhere is watched as itself.
        if isLink { _ = stat(path, &status) }
        let isFolder = status.st_mode & S_IFMT == S_IFDIR
        let stamp = Stamp(status)
        if isFolder, above.contains(where: stamp.isSameFile) { return }
        entries.append(Entry(path: file, isFolder: isFolder, isLink: isLink, stamp: stamp))
        guard isFolder, let names = try? FileManager.default.contentsOfDirectory(atPath: path) else { return }
        above.append(stamp)
        for name in names where !isIgnored(name) { visit("\(file)/\(name)", &above, &entries) }
        above.removeLast()
    }
}
