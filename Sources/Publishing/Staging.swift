import Artifacts

#if canImport(Darwin)
    import Darwin
#elseif canImport(Musl)
    import Musl
#else
    import Glibc
#endif

/// The new folder that is made ready beside the present one and takes its place.
///
/// Nothing is forced to the disk (`fsync`): whatever happens to the process, the system has the whole folder before the
/// exchange. After a power failure, files may be cut off; the next build compares every byte and repairs them, and a
/// manifest that is cut off is noticed.
struct Staging: Sendable {
    let destination: Destination
    let present: Folder
    let folder: Folder

    /// Makes the empty folder and locks it, because the lock must be held when it has taken the other's place.
    init(of output: LockedOutput) throws(DiskError) {
        destination = output.destination
        present = output.folder
        guard mkdir(destination.staging, 0o777) == 0 else { throw DiskError("make the folder", destination.staging) }
        folder = try Folder(destination.staging)
        guard try folder.lock() else { throw DiskError("lock", destination.staging, EWOULDBLOCK) }
    }

    /// Puts the files in: those that are as they should be by a second name, the others by writing them.
    func fill(_ files: [OutputFile], _ states: [Comparison], jobs: Int) throws(DiskError) {
        let failures = Workers.map(files.count, jobs: jobs) { index -> DiskError? in
            do throws(DiskError) {
                let file = files[index]
                if states[index] == .same, try link(file.path) { return nil }
                try write(file)
                return nil
            } catch { return error }
        }
        for case .some(let failure) in failures { throw failure }
    }

    private func link(_ path: String) throws(DiskError) -> Bool {
        var number = folder.link(path, from: present)
        if number == ENOENT, let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")) {
            try folder.makeFolder(String(path[..<slash]))
            number = folder.link(path, from: present)
        }
        if number == 0 { return true }
        // It may have been removed just now, or the file system may have no hard links; writing it will do.
        if number == ENOENT || Platform.lacksLinks(number) { return false }
        throw DiskError("link", "\(folder.path)/\(path)", number)
    }

    private func write(_ file: OutputFile) throws(DiskError) {
        do throws(DiskError) { try folder.create(file.path, file.bytes) } catch {
            guard error.number == ENOENT, let slash = file.path.utf8.lastIndex(of: UInt8(ascii: "/")) else {
                throw error
            }
            try folder.makeFolder(String(file.path[..<slash]))
            try folder.create(file.path, file.bytes)
        }
    }

    /// Puts in what is not ours, with the permissions and times that it has.
    func carry(_ foreign: Foreign) throws(DiskError) {
        for entry in foreign.folders { try folder.makeFolder(entry.path) }
        for entry in foreign.files {
            // The folder may be one that an earlier build made and that no page needs any more.
            if let slash = entry.path.utf8.lastIndex(of: UInt8(ascii: "/")) {
                try folder.makeFolder(String(entry.path[..<slash]))
            }
            let number = folder.link(entry.path, from: present)
            if number == 0 { continue }
            guard Platform.lacksLinks(number) else {
                throw DiskError("carry over", "\(present.path)/\(entry.path)", number)
            }
            try folder.copy(entry.path, from: present, entry.status)
        }
        for entry in foreign.inventory.folders.reversed() {
            // A folder that we made has the usual permissions; one whose permissions were changed keeps them.
            guard let made = try folder.status(of: entry.path), made.kind == .folder else { continue }
            try permit(entry.path, entry.status.permissions, made)
        }
        for entry in foreign.folders.reversed() { folder.setModified(entry.path, entry.status.modified) }
        let permissions = present.status.permissions
        guard permissions == folder.status.permissions || fchmod(folder.descriptor, permissions) == 0 else {
            throw DiskError("set the permissions of", folder.path)
        }
    }

    private func permit(_ path: String, _ permissions: mode_t, _ made: Status) throws(DiskError) {
        guard made.permissions != permissions else { return }
        guard fchmodat(folder.descriptor, path, permissions, 0) == 0 else {
            throw DiskError("set the permissions of", "\(folder.path)/\(path)")
        }
    }
}
