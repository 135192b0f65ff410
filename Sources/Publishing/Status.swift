#if canImport(Darwin)
    import Darwin
#elseif canImport(Musl)
    import Musl
#else
    import Glibc
#endif

/// What stands at a path, links not followed.
struct Status: Sendable {
    /// What sorts of things can stand in a folder.
    enum Kind: Sendable { case file, folder, link, other }

    /// What tells a file or folder from every other on the machine, whatever it is called.
    struct Identity: Sendable, Hashable {
        let device: UInt64
        let inode: UInt64
    }

    let kind: Kind
    let identity: Identity
    /// The permission bits.
    let permissions: mode_t
    let size: Int
    let modified: timespec

    init(_ status: stat) {
        kind =
            switch status.st_mode & S_IFMT {
            case S_IFREG: .file
            case S_IFDIR: .folder
            case S_IFLNK: .link
            default: .other
            }
        identity = Identity(
            device: UInt64(truncatingIfNeeded: status.st_dev), inode: UInt64(truncatingIfNeeded: status.st_ino))
        permissions = status.st_mode & 0o7777
        size = Int(status.st_size)
        modified = Platform.modification(status)
    }

    /// What stands at the path after all links, or `nil` where there is nothing or it cannot be seen.
    init?(following path: String) {
        var status = stat()
        guard stat(path, &status) == 0 else { return nil }
        self.init(status)
    }

    /// What stands at the path itself, or `nil` where there is nothing or it cannot be seen.
    init?(at path: String) {
        var status = stat()
        guard lstat(path, &status) == 0 else { return nil }
        self.init(status)
    }
}
