import Diagnostics
import Foundation

/// A site's root on disk, the folder that holds `Content/` and `Templates/` (SPEC §1).
public struct SiteFolder: Sendable {
    /// The root's path, without a slash at its end.
    public let root: String
    private let jobs: Int

    /// The folder with the given path, which may be relative to the working directory. Up to `jobs` workers read its
    /// files.
    public init(root: String, jobs: Int = 1) {
        self.jobs = jobs
        var root = root
        while root.count > 1, root.hasSuffix("/") { root.removeLast() }
        self.root = root
    }

    /// The path of a file by its path below the root.
    public func path(of file: String) -> String { "\(root)/\(file)" }

    /// The same, without the working directory's own `./` before it.
    public func shortPath(of file: String) -> String { root == "." ? file : path(of: file) }

    /// Every file below one of the root's folders, in order of path (bytes). Names that begin with a dot are passed
    /// over: version control, editors and file managers keep their own things there.
    func files(in folder: String, _ problems: inout [Diagnostic]) -> [(path: String, bytes: [UInt8])] {
        var files: [(path: String, bytes: [UInt8])] = []
        var seen: Set<String> = []
        read(folder, into: &files, seen: &seen, &problems)
        return files.sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
    }

    private func read(
        _ folder: String, into files: inout [(path: String, bytes: [UInt8])], seen: inout Set<String>,
        _ problems: inout [Diagnostic]
    ) {
        let manager = FileManager.default
        guard manager.fileExists(atPath: path(of: folder)) || Self.isLink(path(of: folder)) else { return }
        // A link back to a folder above would lead round in circles.
        let real = URL(fileURLWithPath: path(of: folder)).resolvingSymlinksInPath().path
        guard seen.insert(real).inserted else { return }
        guard let names = try? manager.contentsOfDirectory(atPath: path(of: folder)) else {
            problems.append(Self.unreadable("this folder cannot be read", folder))
            return
        }
        for name in names where !Self.isPassedOver(name) {
            let file = "\(folder)/\(name)"
            switch Self.kind(of: path(of: file)) {
            case .folder where Self.isFileName(name):
                problems.append(Self.unreadable("this is a folder, and its name is a file's", file))
            case .folder: read(file, into: &files, seen: &seen, &problems)
            case .file:
                if let bytes = Self.bytes(at: path(of: file), jobs: jobs) {
                    files.append((file, bytes))
                } else {
                    problems.append(Self.unreadable("this file cannot be read", file))
                }
            case .other: problems.append(Self.unreadable("this is neither a file nor a folder", file))
            case .nothing: problems.append(Self.unreadable("this link leads nowhere", file))
            }
        }
    }

    /// The paths below the root of the files that stand in one of its folders itself, in order; empty where there is no
    /// such folder.
    public func listedFiles(in folder: String) -> [String] {
        let names = (try? FileManager.default.contentsOfDirectory(atPath: path(of: folder))) ?? []
        return names.filter { !Self.isPassedOver($0) }.sorted().map { "\(folder)/\($0)" }
    }

    private static func unreadable(_ message: String, _ path: String) -> Diagnostic {
        Diagnostic(
            .error, "site/unreadable-file", message, hint: "mend or remove it: nothing is left out of a site silently",
            at: Place(file: path))
    }

    private enum Kind {
        case file
        case folder
        case other
        case nothing
    }

    /// What stands at a path, links followed.
    private static func kind(of path: String) -> Kind {
        var status = stat()
        guard stat(path, &status) == 0 else { return .nothing }
        switch status.st_mode & S_IFMT {
        case S_IFREG: return .file
        case S_IFDIR: return .folder
        default: return .other
        }
    }

    private static func isLink(_ path: String) -> Bool {
        var status = stat()
        return lstat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFLNK
    }

    /// Whether a name ends as the names of files that are read do.
    private static func isFileName(_ name: String) -> Bool {
        [".csv", ".yml", ".yaml", ".md", ".mustache"].contains { name.hasSuffix($0) }
    }

    /// Whether a name is of what editors, spreadsheets and systems leave beside files, and nothing reads.
    public static func isPassedOver(_ name: String) -> Bool {
        name.hasPrefix(".") || name.hasPrefix("~$") || name.hasSuffix("~")
    }

    /// The content of a file, or `nil` where it cannot be read; a large one is read by up to `jobs` workers.
    public static func bytes(at path: String, jobs: Int = 1) -> [UInt8]? {
        // Opening a pipe would wait for somebody to write to it.
        guard kind(of: path) == .file, let file = fopen(path, "rb") else { return nil }
        defer { fclose(file) }
        var status = stat()
        guard fstat(fileno(file), &status) == 0 else { return nil }
        return FileBytes.read(fileno(file), size: Int(status.st_size), jobs: jobs)
    }
}
