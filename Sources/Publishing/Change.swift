import Artifacts
import Diagnostics

/// What stands between a folder and the files that it should hold.
struct Change: Sendable {
    let files: [OutputFile]
    /// How each of the files stands to what is in the folder.
    let states: [Comparison]
    /// The text of the manifest that the files have.
    let manifest: [UInt8]
    /// What is to be carried over, or `nil` where the folder is as it should be.
    let foreign: Foreign?

    /// Compares the folder with the files, which must be sorted and checked.
    ///
    /// Every byte is compared: sizes and times would miss a file that was altered by hand, and the manifest says only
    /// what an earlier build wrote.
    init(to files: [OutputFile], in folder: Folder, jobs: Int) throws(PublishingFailure) {
        self.files = files
        let found = Workers.map(files.count, jobs: jobs) { index in
            (folder.compare(files[index].path, with: files[index].bytes), Fingerprint(of: files[index].bytes))
        }
        states = found.map(\.0)
        manifest = Manifest.text(files, found.map(\.1))
        let old: [UInt8]?
        do throws(DiskError) { old = try folder.contents(Manifest.name) } catch { throw PublishingFailure(error) }
        guard old != manifest || states.contains(where: { $0 != .same }) else {
            foreign = nil
            return
        }
        guard let earlier = old.map(Manifest.init) ?? Manifest() else { throw Self.badManifest(folder.path) }
        let inventory: Inventory
        do throws(DiskError) { inventory = try Inventory(of: folder) } catch { throw PublishingFailure(error) }
        foreign = try Foreign(
            inventory, of: folder, manifest: earlier, wanted: Set(files.map(\.path)),
            same: Set(zip(files, states).filter { $0.1 == .same }.map(\.0.path)))
    }

    /// The change in the words of a publication.
    var summary: Published {
        let written = zip(files, states).filter { $0.1 != .same }.map(\.0.path)
        return Published(
            written: written, removed: foreign?.removed ?? [], unchanged: files.count - written.count,
            warnings: foreign?.warnings ?? [])
    }

    private static func badManifest(_ path: String) -> PublishingFailure {
        PublishingFailure(
            "publish/bad-manifest",
            "`\(path)/\(Manifest.name)` is damaged, so that it is unknown which files an earlier build wrote",
            hint: "restore it, or remove the output folder with what is in it and build again")
    }
}
