import Diagnostics

#if canImport(Darwin)
    import Darwin
#elseif canImport(Musl)
    import Musl
#else
    import Glibc
#endif

/// Gives a file new content in one step: whoever reads it finds the old content whole or the new one.
///
/// The content is written beside the file, under a name that begins with a dot, reaches the disk, and then takes the
/// file's name; permissions stay. A file that is not as it was read is left alone.
public struct ReplacedFile: Sendable {
    private let path: String
    private let expected: [UInt8]?

    /// The file at a path, which must hold the expected bytes still; `nil` for one that must not be there yet. The
    /// folders that lead to it are made where they are missing. Of a symbolic link, what it leads to is replaced.
    public init(path: String, expecting expected: [UInt8]?) {
        self.path = path
        self.expected = expected
    }

    /// Writes the bytes, or throws a failure, after which the file is as it was.
    public func write(_ bytes: [UInt8]) throws(PublishingFailure) {
        do throws(DiskError) {
            let file = try Self.resolved(path)
            let slash = file.lastIndex(of: "/") ?? file.startIndex
            let name = String(file[file.index(after: slash)...])
            try replace(name, in: try Self.folder(String(file[..<slash])), with: bytes)
        } catch {
            if error.number == Self.hasChanged {
                throw PublishingFailure(
                    "import/changed-file", "`\(path)` has changed since it was read",
                    hint: "nothing was written; run the command again")
            }
            throw PublishingFailure([
                Diagnostic(
                    .error, error.diagnostic.code, error.diagnostic.message,
                    hint: "nothing was written; see to the disk and run the command again", at: nil)
            ])
        }
    }

    /// Stands for a file that is not as it was read: no system gives this number.
    private static let hasChanged: Int32 = -1

    private func replace(_ name: String, in folder: Folder, with bytes: [UInt8]) throws(DiskError) {
        let before = try folder.status(of: name)
        try check(name, in: folder)
        let temporary = ".\(name).\(getpid()).tmp"
        // What a killed run with the same number has left.
        unlinkat(folder.descriptor, temporary, 0)
        do throws(DiskError) {
            try folder.create(temporary, bytes, permissions: before == nil ? 0o666 : 0o600)
            if let before, fchmodat(folder.descriptor, temporary, before.permissions, 0) != 0 {
                throw DiskError("set the permissions of", "\(folder.path)/\(temporary)")
            }
            try Self.synchronize(temporary, in: folder)
            try check(name, in: folder)
            try take(name, from: temporary, in: folder)
        } catch {
            unlinkat(folder.descriptor, temporary, 0)
            throw error
        }
        // The new name reaches the disk too; a file system that cannot promise it is no reason to fail.
        fsync(folder.descriptor)
    }

    /// Throws where the file is not as it was read.
    private func check(_ name: String, in folder: Folder) throws(DiskError) {
        let isAsRead =
            if let expected { folder.compare(name, with: expected) == .same } else {
                try folder.status(of: name) == nil
            }
        guard isAsRead else { throw DiskError("replace", path, Self.hasChanged) }
    }

    /// Gives the temporary file its name: over the old file, or where none may be.
    private func take(_ name: String, from temporary: String, in folder: Folder) throws(DiskError) {
        if expected == nil {
            let error = folder.link(temporary, as: name)
            if error == EEXIST { throw DiskError("replace", path, Self.hasChanged) }
            if error == 0 {
                unlinkat(folder.descriptor, temporary, 0)
                return
            }
            guard Platform.lacksLinks(error) else { throw DiskError("write", path, error) }
        }
        guard renameat(folder.descriptor, temporary, folder.descriptor, name) == 0 else {
            throw DiskError("replace", path)
        }
    }

    private static func synchronize(_ name: String, in folder: Folder) throws(DiskError) {
        let file = openat(folder.descriptor, name, O_RDONLY | O_CLOEXEC)
        guard file >= 0 else { throw DiskError("write", "\(folder.path)/\(name)") }
        defer { close(file) }
        guard fsync(file) == 0 || errno == EINVAL || errno == ENOTSUP else {
            throw DiskError("write", "\(folder.path)/\(name)")
        }
    }

    /// The folder at a path, made where it is missing.
    private static func folder(_ path: String) throws(DiskError) -> Folder {
        var missing: [String] = []
        var parent = path
        var status = stat()
        while stat(parent, &status) != 0, errno == ENOENT, let slash = parent.lastIndex(of: "/") {
            missing.append(parent)
            parent = slash == parent.startIndex ? "/" : String(parent[..<slash])
        }
        for folder in missing.reversed() where mkdir(folder, 0o777) != 0 && errno != EEXIST {
            throw DiskError("make the folder", folder)
        }
        return try Folder(try resolved(path))
    }

    /// The path with links followed and from the root; of a file that is missing, its folder's if that is there.
    private static func resolved(_ path: String) throws(DiskError) -> String {
        if let found = realpath(path, nil) {
            defer { free(found) }
            return String(cString: found)
        }
        guard errno == ENOENT else { throw DiskError("look at", path) }
        guard let slash = path.lastIndex(of: "/") else { return try resolved(".") + "/" + path }
        let parent = slash == path.startIndex ? "/" : String(path[..<slash])
        return try resolved(parent) + path[slash...]
    }
}

extension Folder {
    /// Gives a file of the folder a second name in it.
    ///
    /// - Returns: 0 or the error number, which the caller must look at.
    fileprivate func link(_ name: String, as other: String) -> Int32 {
        linkat(descriptor, name, descriptor, other, 0) == 0 ? 0 : errno
    }
}
