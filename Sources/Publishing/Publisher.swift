import Artifacts
import Diagnostics

/// Publishes a complete set of files to a folder, as a whole or not at all.
///
/// The new folder is made ready beside the present one, from hard links to the files that stay and the bytes of those
/// that change, and takes its place in one step. A build that fails or is killed leaves the published folder as it was.
/// What others put into the folder is carried over; only files that an earlier build wrote are ever removed.
public struct Publisher: Sendable {
    let output: String
    let site: String
    let jobs: Int

    /// A publisher to a folder.
    ///
    /// - Parameters:
    ///   - output: The folder to publish to, absolute or relative to the working directory; it need not exist. Symbolic
    ///     links are followed.
    ///   - site: The site's root, whose `Content/` and `Templates/` must never be written to.
    ///   - jobs: How many workers compare and write files, at least 1. The result does not depend on it.
    public init(output: String, site: String, jobs: Int) {
        self.output = output
        self.site = site
        self.jobs = max(1, jobs)
    }

    /// Makes the folder hold exactly these files beside what others put there, or changes nothing and says why.
    ///
    /// Where the folder holds them already, nothing is written and no time changes.
    public func publish(_ files: [OutputFile]) -> Result<Published, PublishingFailure> {
        Result { () throws(PublishingFailure) in
            let files = try sorted(files)
            guard let destination = try Destination.resolve(output: output, site: site, create: true) else {
                throw PublishingFailure(DiskError("find", output))
            }
            let output = try LockedOutput(destination, jobs: jobs)
            do throws(PublishingFailure) { return try publish(files, to: output) } catch {
                output.abandon(jobs: jobs)
                throw error
            }
        }
    }

    /// What `publish` would change, found without changing anything.
    public func compare(_ files: [OutputFile]) -> Result<Published, PublishingFailure> {
        Result { () throws(PublishingFailure) in
            let files = try sorted(files)
            guard let destination = try Destination.resolve(output: output, site: site, create: false),
                Status(at: destination.path) != nil
            else { return Published(written: files.map(\.path), removed: [], unchanged: 0) }
            let folder: Folder
            do throws(DiskError) { folder = try Folder(destination.path) } catch { throw PublishingFailure(error) }
            return try Change(to: files, in: folder, jobs: jobs).summary
        }
    }

    private func sorted(_ files: [OutputFile]) throws(PublishingFailure) -> [OutputFile] {
        let files = files.sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
        let faults = PathCheck.check(files)
        if !faults.isEmpty { throw PublishingFailure(faults) }
        return files
    }

    private func publish(_ files: [OutputFile], to output: LockedOutput) throws(PublishingFailure) -> Published {
        let change = try Change(to: files, in: output.folder, jobs: jobs)
        guard let foreign = change.foreign else { return change.summary }
        let staging: Staging
        do throws(DiskError) {
            staging = try Staging(of: output)
            try staging.fill(change.files, change.states, jobs: jobs)
            try staging.folder.create(Manifest.name, change.manifest)
            try staging.carry(foreign)
        } catch { throw PublishingFailure(error) }
        try staging.exchange()
        do throws(DiskError) { try output.destination.removeSiblings(jobs: jobs) } catch {
            return change.summary.adding(leftOver(error))
        }
        return change.summary
    }

    private func leftOver(_ error: DiskError) -> Diagnostic {
        Diagnostic(
            .warning, "publish/left-over",
            "the site is published, but its old folder is left: \(error.diagnostic.message)",
            hint: "remove it by hand, or make it removable: the next build tries again", at: nil)
    }
}
