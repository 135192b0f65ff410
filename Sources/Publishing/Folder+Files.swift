#if canImport(Darwin)
    import Darwin
#elseif canImport(Musl)
    import Musl
#else
    import Glibc
#endif

/// How the file at a path stands to the bytes that it should have.
enum Comparison: Sendable {
    case same, different, absent
}

extension Folder {
    /// Compares the file at a path with the bytes: its size first, then all of it, so that no edit goes unseen.
    ///
    /// What is no ordinary file, or cannot be read, is different.
    func compare(_ relative: String, with bytes: [UInt8]) -> Comparison {
        // Non-blocking, because a named pipe would otherwise wait for its writer.
        let file = openat(descriptor, relative, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC)
        guard file >= 0 else { return errno == ENOENT || errno == ENOTDIR ? .absent : .different }
        defer { close(file) }
        var status = stat()
        guard fstat(file, &status) == 0, status.st_mode & S_IFMT == S_IFREG, status.st_size == bytes.count else {
            return .different
        }
        let same = withUnsafeTemporaryAllocation(byteCount: 1 << 16, alignment: 16) { buffer in
            bytes.withUnsafeBytes { expected in
                guard let found = buffer.baseAddress, let wanted = expected.baseAddress else { return true }
                var offset = 0
                while offset < expected.count {
                    let count = read(file, found, buffer.count)
                    if count < 0, errno == EINTR { continue }
                    guard count > 0, offset + count <= expected.count, memcmp(found, wanted + offset, count) == 0
                    else { return false }
                    offset += count
                }
                return true
            }
        }
        return same ? .same : .different
    }

    /// The bytes of the file at a path, or `nil` where there is no ordinary file.
    func contents(_ relative: String) throws(DiskError) -> [UInt8]? {
        let file = openat(descriptor, relative, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC)
        guard file >= 0 else {
            if errno == ENOENT || errno == ENOTDIR || errno == ELOOP { return nil }
            throw DiskError("read", "\(path)/\(relative)")
        }
        defer { close(file) }
        var status = stat()
        guard fstat(file, &status) == 0 else { throw DiskError("read", "\(path)/\(relative)") }
        guard status.st_mode & S_IFMT == S_IFREG else { return nil }
        var bytes = [UInt8](repeating: 0, count: Int(status.st_size) + 1)
        var filled = 0
        while true {
            if filled == bytes.count { bytes.append(contentsOf: repeatElement(0, count: bytes.count)) }
            let count = bytes.withUnsafeMutableBytes {
                read(file, $0.baseAddress?.advanced(by: filled), $0.count - filled)
            }
            if count < 0, errno == EINTR { continue }
            guard count >= 0 else { throw DiskError("read", "\(path)/\(relative)") }
            if count == 0 { break }
            filled += count
        }
        bytes.removeLast(bytes.count - filled)
        return bytes
    }

    /// Writes a file that must not exist yet.
    func create(_ relative: String, _ bytes: [UInt8], permissions: mode_t = 0o666) throws(DiskError) {
        let file = openat(descriptor, relative, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, permissions)
        guard file >= 0 else { throw DiskError("write", "\(path)/\(relative)") }
        let failure: Int32? = bytes.withUnsafeBytes { bytes in
            var offset = 0
            while offset < bytes.count {
                let count = write(file, bytes.baseAddress?.advanced(by: offset), bytes.count - offset)
                if count < 0, errno == EINTR { continue }
                guard count > 0 else { return count < 0 ? errno : EIO }
                offset += count
            }
            return nil
        }
        // Some file systems tell only on closing that the disk is full.
        let closed = close(file)
        if let failure { throw DiskError("write", "\(path)/\(relative)", failure) }
        guard closed == 0 || errno == EINTR else { throw DiskError("write", "\(path)/\(relative)") }
    }

    /// Gives the file or symbolic link at the same path of another folder a second name here.
    ///
    /// - Returns: 0 or the error number, which the caller must look at.
    func link(_ relative: String, from other: Folder) -> Int32 {
        linkat(other.descriptor, relative, descriptor, relative, 0) == 0 ? 0 : errno
    }

    /// Copies a file or symbolic link with its permissions and times, where a hard link cannot be had.
    func copy(_ relative: String, from other: Folder, _ status: Status) throws(DiskError) {
        if status.kind == .link {
            var target = [CChar](repeating: 0, count: status.size + 2)
            let count = readlinkat(other.descriptor, relative, &target, target.count - 1)
            guard count >= 0, symlinkat(target, descriptor, relative) == 0 else {
                throw DiskError("copy the link", "\(other.path)/\(relative)")
            }
        } else {
            guard let bytes = try other.contents(relative) else {
                throw DiskError("copy", "\(other.path)/\(relative)", ENOENT)
            }
            try create(relative, bytes, permissions: 0o600)
            guard fchmodat(descriptor, relative, status.permissions, 0) == 0 else {
                throw DiskError("set the permissions of", "\(path)/\(relative)")
            }
        }
        setModified(relative, status.modified)
    }

    /// Sets when the contents last changed. A file system that cannot is no reason to fail.
    func setModified(_ relative: String, _ time: timespec) {
        let times = [time, time]
        _ = utimensat(descriptor, relative, times, AT_SYMLINK_NOFOLLOW)
    }
}
