import Diagnostics

#if canImport(Darwin)
    import Darwin
#elseif canImport(Musl)
    import Musl
#else
    import Glibc
#endif

/// The output folder as one build has it to itself.
///
/// The lock is on the folder itself, so that none lies around and a killed process gives it up. Since folders are
/// exchanged, the lock counts only if the folder still has its name once it is held; the folder that is exchanged for
/// it is locked before.
struct LockedOutput: Sendable {
    let destination: Destination
    let folder: Folder
    /// Whether the folder was made just now and goes again if nothing is published.
    let isNew: Bool

    /// Locks the folder, makes it where it is missing, and removes what a killed build left beside it.
    init(_ destination: Destination, jobs: Int) throws(PublishingFailure) {
        self.destination = destination
        do throws(DiskError) {
            var found: (Folder, Bool)?
            // Each round that finds nothing means that another build has just finished.
            for _ in 0..<16 where found == nil { found = try Self.attempt(destination) }
            guard let (folder, isNew) = found else { throw DiskError("lock", destination.path, EWOULDBLOCK) }
            (self.folder, self.isNew) = (folder, isNew)
            try destination.removeSiblings(jobs: jobs)
        } catch {
            if error.number == EWOULDBLOCK { throw Self.locked(destination) }
            throw PublishingFailure(error)
        }
    }

    /// Undoes what the publication did before it failed.
    func abandon(jobs: Int) {
        try? destination.removeSiblings(jobs: jobs)
        // A folder that is not empty stays, whoever put something into it.
        if isNew { rmdir(destination.path) }
    }

    private static func attempt(_ destination: Destination) throws(DiskError) -> (Folder, Bool)? {
        var isNew = false
        if Status(at: destination.path) == nil {
            if Status(at: destination.previous) != nil {
                // A build was killed between its two renames: what it moved aside is the published site.
                let previous: Folder
                do throws(DiskError) { previous = try Folder(destination.previous) } catch {
                    if error.number == ENOENT { return nil }
                    throw error
                }
                guard try previous.lock() else { throw DiskError("lock", destination.path, EWOULDBLOCK) }
                guard Status(at: destination.path) == nil else { return nil }
                guard rename(destination.previous, destination.path) == 0 else {
                    throw DiskError("restore", destination.path)
                }
                return (previous, false)
            }
            if mkdir(destination.path, 0o777) != 0 {
                if errno == EEXIST { return nil }
                throw DiskError("make the folder", destination.path)
            }
            isNew = true
        }
        let folder: Folder
        do throws(DiskError) { folder = try Folder(destination.path) } catch {
            if error.number == ENOENT { return nil }
            throw error
        }
        guard try folder.lock() else { throw DiskError("lock", destination.path, EWOULDBLOCK) }
        guard Status(at: destination.path)?.identity == folder.status.identity else { return nil }
        return (folder, isNew)
    }

    private static func locked(_ destination: Destination) -> PublishingFailure {
        PublishingFailure(
            "publish/locked", "another build is publishing to `\(destination.path)`",
            hint: "wait for it to finish, or give this one another folder with `--output`")
    }
}
