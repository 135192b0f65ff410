import Foundation

/// What tells, without reading it, whether a file or folder is what it was.
struct FileStatus: Sendable, Hashable {
    /// What stands at a path, links followed.
    enum Kind: Sendable {
        case file
        case folder
        case other
    }

    let kind: Kind
    let size: Int
    private let device: UInt64
    private let number: UInt64
    private let modified: FileTime
    private let changed: FileTime

    /// The status of what stands at a path; `nil` where nothing does.
    init?(at path: String) {
        var status = stat()
        guard stat(path, &status) == 0 else { return nil }
        self.init(status)
    }

    /// The status of a file that is open; `nil` where it cannot be told.
    init?(of descriptor: Int32) {
        var status = stat()
        guard fstat(descriptor, &status) == 0 else { return nil }
        self.init(status)
    }

    private init(_ status: stat) {
        kind =
            switch status.st_mode & S_IFMT {
            case S_IFREG: .file
            case S_IFDIR: .folder
            default: .other
            }
        size = Int(status.st_size)
        device = UInt64(truncatingIfNeeded: status.st_dev)
        number = UInt64(status.st_ino)
        #if canImport(Darwin)
            modified = FileTime(status.st_mtimespec)
            changed = FileTime(status.st_ctimespec)
        #else
            modified = FileTime(status.st_mtim)
            changed = FileTime(status.st_ctim)
        #endif
    }

    /// What tells the file or folder from all others, by whatever way it is reached.
    var identity: [UInt64] { [device, number] }

    /// Whether a change at a time or later would show in the status: times are only as fine as the file system's clock,
    /// so that two changes in quick succession may leave the same.
    func isSettled(at time: FileTime) -> Bool { max(modified, changed).isLongBefore(time) }
}
