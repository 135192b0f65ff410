import Artifacts
import Diagnostics

/// What others than Tallypress put into the output folder: it is carried over as it is.
struct Foreign: Sendable {
    /// All that stands in the output folder.
    let inventory: Inventory
    /// The folders, each before those in it.
    private(set) var folders: [Inventory.Entry] = []
    /// The files and symbolic links.
    private(set) var files: [Inventory.Entry] = []
    /// The paths of the files that an earlier build wrote and that go, sorted by their bytes.
    private(set) var removed: [String] = []
    /// Files of an earlier build that the site has no more, but that were changed by hand and so stay.
    private(set) var warnings: [Diagnostic] = []

    /// Sorts out what is foreign, or says what stands in the way.
    ///
    /// - Parameters:
    ///   - wanted: The paths that are to be written.
    ///   - same: Those of them that stand there already with the same bytes.
    init(
        _ inventory: Inventory, of folder: Folder, manifest: Manifest, wanted: Set<String>, same: Set<String>
    ) throws(PublishingFailure) {
        self.inventory = inventory
        var errors: [Diagnostic] = []
        let ours = Self.folders(of: manifest.entries.keys)
        let wantedFolders = Self.folders(of: wanted)
        for entry in inventory.folders {
            if entry.status.identity.device != folder.status.identity.device {
                errors.append(Self.unfit(entry.path, "is another file system that is mounted there"))
            }
            if ours.contains(entry.path) { continue }
            folders.append(entry)
            if let above = Self.file(at: entry.path, among: wanted) { errors.append(Self.conflict(entry.path, above)) }
        }
        for entry in inventory.files where entry.path != Manifest.name {
            if wanted.contains(entry.path) {
                if !same.contains(entry.path), manifest.entries[entry.path] == nil {
                    errors.append(Self.conflict(entry.path, entry.path))
                }
                continue
            }
            if let written = manifest.entries[entry.path] {
                if entry.status.kind == .file, try Self.fingerprint(entry.path, in: folder) == written {
                    removed.append(entry.path)
                    continue
                }
                warnings.append(Self.kept(entry.path))
            }
            files.append(entry)
            if entry.status.kind == .other {
                errors.append(Self.unfit(entry.path, "is a socket, pipe or device"))
            }
            if wantedFolders.contains(entry.path) { errors.append(Self.conflict(entry.path, entry.path + "/")) }
            if let above = Self.file(at: entry.path, among: wanted) { errors.append(Self.conflict(entry.path, above)) }
        }
        if !errors.isEmpty { throw PublishingFailure(errors) }
        removed.sort { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    }

    /// The folders that lead to the paths.
    private static func folders(of paths: some Sequence<String>) -> Set<String> {
        var folders: Set<String> = []
        for path in paths {
            var rest = path[...]
            while let slash = rest.utf8.lastIndex(of: UInt8(ascii: "/")) {
                rest = rest[..<slash]
                if !folders.insert(String(rest)).inserted { break }
            }
        }
        return folders
    }

    /// The wanted file, if any, that would stand where the path or a folder that leads to it stands.
    private static func file(at path: String, among wanted: Set<String>) -> String? {
        if wanted.contains(path) { return path }
        return folders(of: [path]).filter(wanted.contains).min()
    }

    private static func fingerprint(_ path: String, in folder: Folder) throws(PublishingFailure) -> Fingerprint? {
        do throws(DiskError) { return try folder.contents(path).map(Fingerprint.init(of:)) } catch {
            throw PublishingFailure(error)
        }
    }

    private static func conflict(_ path: String, _ wanted: String) -> Diagnostic {
        Diagnostic(
            .error, "publish/foreign-file",
            "`\(path)` in the output folder was not written by a build, and the site has \(wanted == path ? "one" : "`\(wanted)`") of its own",
            hint: "move it away, put it into `Content/assets/`, or name another output folder", at: nil)
    }

    private static func unfit(_ path: String, _ what: String) -> Diagnostic {
        Diagnostic(
            .error, "publish/foreign-file", "`\(path)` in the output folder \(what) and cannot be carried over",
            hint: "move it away, or name another output folder", at: nil)
    }

    private static func kept(_ path: String) -> Diagnostic {
        Diagnostic(
            .warning, "publish/kept-file",
            "`\(path)` is not part of the site any more, but stays, because it was changed since a build wrote it",
            hint: "remove it by hand if nobody needs it", at: nil)
    }
}
