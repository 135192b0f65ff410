import Artifacts

#if canImport(Darwin)
    import Darwin
#elseif canImport(Musl)
    import Musl
#else
    import Glibc
#endif

extension Folder {
    /// Removes what stands at the name, a folder with all that is in it.
    ///
    /// Symbolic links are removed, never followed, and another file system that is mounted inside is not entered.
    func remove(_ name: String, jobs: Int) throws(DiskError) {
        guard let status = try status(of: name) else { return }
        guard status.kind == .folder else { return try unlink(name) }
        let folder = try Folder(name, in: self)
        try folder.empty(jobs: jobs, levels: 2)
        guard unlinkat(descriptor, name, AT_REMOVEDIR) == 0 else { throw DiskError("remove", folder.path) }
    }

    /// Removes all that the folder holds; on the upper levels, the folders in it are shared out to the workers.
    private func empty(jobs: Int, levels: Int) throws(DiskError) {
        let names = try names()
        if names.isEmpty { return }
        // A folder that was carried over may forbid changes, and this is the copy that goes.
        if status.permissions & 0o300 != 0o300 { fchmod(descriptor, status.permissions | 0o700) }
        var folders: [String] = []
        for name in names where try !unlinked(name) { folders.append(name) }
        let inner = levels > 0 && folders.count < 8 ? jobs : 1
        let outer = levels > 0 && inner == 1 ? jobs : 1
        let failures = Workers.map(folders.count, jobs: outer) { [folders] index -> DiskError? in
            do throws(DiskError) {
                let folder = try Folder(folders[index], in: self)
                guard folder.status.identity.device == self.status.identity.device else {
                    return DiskError("remove what is mounted at", folder.path, EBUSY)
                }
                try folder.empty(jobs: inner, levels: levels - 1)
                if unlinkat(self.descriptor, folders[index], AT_REMOVEDIR) == 0 { return nil }
                return DiskError("remove", folder.path)
            } catch { return error }
        }
        for case .some(let failure) in failures { throw failure }
    }

    /// Removes a file, or returns `false` where the name is a folder's.
    private func unlinked(_ name: String) throws(DiskError) -> Bool {
        if unlinkat(descriptor, name, 0) == 0 { return true }
        // Linux says that it is a folder, others that this is not permitted.
        let number = errno
        if number == EISDIR || number == EPERM, try status(of: name)?.kind == .folder { return false }
        throw DiskError("remove", "\(path)/\(name)", number)
    }

    private func unlink(_ name: String) throws(DiskError) {
        guard unlinkat(descriptor, name, 0) == 0 else { throw DiskError("remove", "\(path)/\(name)") }
    }
}
