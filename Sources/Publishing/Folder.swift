#if canImport(Darwin)
    import Darwin
#elseif canImport(Musl)
    import Musl
#else
    import Glibc
#endif

/// A folder that is held open, so that paths below it mean the same even when it is renamed.
///
/// The last part of a path is never followed where it is a symbolic link.
final class Folder: Sendable {
    let descriptor: Int32
    /// Where it was opened, for messages.
    let path: String
    let status: Status

    /// Opens the folder itself, not one that a link leads to.
    init(_ path: String) throws(DiskError) {
        let opened = open(path, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC)
        guard opened >= 0 else { throw DiskError("open", path) }
        (descriptor, self.path) = (opened, path)
        status = try Folder.status(of: opened, path)
    }

    /// Opens a folder below another.
    init(_ name: String, in parent: Folder) throws(DiskError) {
        path = "\(parent.path)/\(name)"
        let opened = openat(parent.descriptor, name, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC)
        guard opened >= 0 else { throw DiskError("open", path) }
        descriptor = opened
        status = try Folder.status(of: opened, path)
    }

    deinit { close(descriptor) }

    private static func status(of descriptor: Int32, _ path: String) throws(DiskError) -> Status {
        var status = stat()
        guard fstat(descriptor, &status) == 0 else { throw DiskError("look at", path) }
        return Status(status)
    }

    /// Takes the folder's lock until it is closed or the process ends, or returns `false` where another holds it.
    func lock() throws(DiskError) -> Bool {
        while flock(descriptor, LOCK_EX | LOCK_NB) != 0 {
            if errno == EWOULDBLOCK { return false }
            guard errno == EINTR else { throw DiskError("lock", path) }
        }
        return true
    }

    /// What stands at a path below, or `nil` where nothing does.
    func status(of relative: String) throws(DiskError) -> Status? {
        var status = stat()
        if fstatat(descriptor, relative, &status, AT_SYMLINK_NOFOLLOW) == 0 { return Status(status) }
        if errno == ENOENT || errno == ENOTDIR { return nil }
        throw DiskError("look at", "\(path)/\(relative)")
    }

    /// The names of what it holds, sorted by their bytes; a name that is not UTF-8 is an error (`EILSEQ`).
    func names() throws(DiskError) -> [String] {
        // A second descriptor, because reading moves the position and closing the stream closes its descriptor.
        let copy = openat(descriptor, ".", O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard copy >= 0, let stream = fdopendir(copy) else {
            let error = DiskError("read", path)
            if copy >= 0 { close(copy) }
            throw error
        }
        defer { closedir(stream) }
        var names: [String] = []
        errno = 0
        while let entry = readdir(stream) {
            let start = UnsafeRawPointer(entry).advanced(by: MemoryLayout<dirent>.offset(of: \.d_name) ?? 0)
            guard let name = String(validatingCString: start.assumingMemoryBound(to: CChar.self)) else {
                throw DiskError("read a file name in", path, EILSEQ)
            }
            if name != ".", name != ".." { names.append(name) }
            errno = 0
        }
        guard errno == 0 else { throw DiskError("read", path) }
        return names.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    }

    /// Makes the folder at the path and those that lead to it; those that exist are fine.
    func makeFolder(_ relative: String) throws(DiskError) {
        if mkdirat(descriptor, relative, 0o777) == 0 || errno == EEXIST { return }
        guard errno == ENOENT, let slash = relative.utf8.lastIndex(of: UInt8(ascii: "/")) else {
            throw DiskError("make the folder", "\(path)/\(relative)")
        }
        try makeFolder(String(relative[..<slash]))
        guard mkdirat(descriptor, relative, 0o777) == 0 || errno == EEXIST else {
            throw DiskError("make the folder", "\(path)/\(relative)")
        }
    }
}
