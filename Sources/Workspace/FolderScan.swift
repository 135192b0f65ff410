import Diagnostics
import Foundation
import Memoization

/// Reads every file below a folder of a site; on the next look only those that are not as they were.
struct FolderScan: Sendable {
    /// A folder as it was last listed.
    private struct Listing: Sendable {
        let status: FileStatus
        let isSettled: Bool
        var entries: [Entry]
    }

    /// Something in a folder, with what was read of it if it is a file.
    private struct Entry: Sendable {
        let name: String
        let path: String
        let fullPath: String
        var file: SourceFile?
        /// The status that the file was read in; `nil` where that does not tell whether it has changed.
        var status: FileStatus?
    }

    private var listings: [String: Listing] = [:]

    /// Every file below a folder, in order of path (bytes). What version control, editors and file managers
    /// keep for themselves is passed over.
    ///
    /// - Parameter time: what the clock says, to tell which files may change without a trace; `nil` where nobody looks
    ///   again.
    mutating func files(
        below folder: String, of site: SiteFolder, at time: FileTime?, _ problems: inout [Diagnostic]
    ) -> [SourceFile] {
        var files: [SourceFile] = []
        files.reserveCapacity(listings.values.reduce(0) { $0 + $1.entries.count })
        var look = Look(site: site, time: time, before: listings)
        look.read(folder, &files, &problems)
        listings = look.now
        let isInOrder = zip(files, files.dropFirst()).allSatisfy { Self.precedes($0, $1) }
        return isInOrder ? files : files.sorted(by: Self.precedes)
    }

    private static func precedes(_ first: SourceFile, _ second: SourceFile) -> Bool {
        first.path.utf8.lexicographicallyPrecedes(second.path.utf8)
    }

    /// One look at the folder.
    private struct Look {
        let site: SiteFolder
        let time: FileTime?
        let before: [String: Listing]
        var now: [String: Listing] = [:]
        private var seen: Set<[UInt64]> = []

        init(site: SiteFolder, time: FileTime?, before: [String: Listing]) {
            (self.site, self.time, self.before) = (site, time, before)
        }

        mutating func read(_ folder: String, _ files: inout [SourceFile], _ problems: inout [Diagnostic]) {
            let fullPath = site.path(of: folder)
            guard let status = FileStatus(at: fullPath) else {
                if SiteFolder.isLink(fullPath) {
                    problems.append(SiteFolder.unreadable("this folder cannot be read", folder))
                }
                return
            }
            // A link back to a folder above would lead round in circles.
            guard seen.insert(status.identity).inserted else { return }
            guard let listing = listing(of: folder, fullPath, status) else {
                problems.append(SiteFolder.unreadable("this folder cannot be read", folder))
                return
            }
            var entries = listing.entries
            for index in entries.indices { read(&entries[index], &files, &problems) }
            now[folder] = Listing(status: status, isSettled: listing.isSettled, entries: entries)
        }

        private func listing(of folder: String, _ fullPath: String, _ status: FileStatus) -> Listing? {
            let old = before[folder]
            if let old, old.isSettled, old.status == status { return old }
            guard let names = try? FileManager.default.contentsOfDirectory(atPath: fullPath) else { return nil }
            let known = Dictionary(
                (old?.entries ?? []).map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
            let entries = names.filter { !SiteFolder.isPassedOver($0) }
                .sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
                .map { known[$0] ?? Entry(name: $0, path: "\(folder)/\($0)", fullPath: "\(fullPath)/\($0)") }
            return Listing(status: status, isSettled: time.map { status.isSettled(at: $0) } ?? false, entries: entries)
        }

        private mutating func read(_ entry: inout Entry, _ files: inout [SourceFile], _ problems: inout [Diagnostic]) {
            guard let status = FileStatus(at: entry.fullPath) else {
                problems.append(SiteFolder.unreadable("this link leads nowhere", entry.path))
                return
            }
            switch status.kind {
            case .folder where SiteFolder.isFileName(entry.name):
                problems.append(SiteFolder.unreadable("this is a folder, and its name is a file's", entry.path))
            case .folder: read(entry.path, &files, &problems)
            case .file:
                if let file = entry.file, entry.status == status {
                    files.append(file)
                } else if let file = file(at: entry, status) {
                    entry.file = file
                    entry.status = time.map { status.isSettled(at: $0) } == true ? status : nil
                    files.append(file)
                } else {
                    problems.append(SiteFolder.unreadable("this file cannot be read", entry.path))
                }
            case .other: problems.append(SiteFolder.unreadable("this is neither a file nor a folder", entry.path))
            }
        }

        /// The file as it is now: the one that was read before where it has the same bytes.
        private func file(at entry: Entry, _ status: FileStatus) -> SourceFile? {
            guard let bytes = SiteFolder.bytes(at: entry.fullPath, jobs: site.jobs) else { return nil }
            if let file = entry.file, file.bytes == bytes { return file }
            return SourceFile(path: entry.path, bytes: bytes, stamp: Stamp())
        }
    }
}
