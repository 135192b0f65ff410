import Diagnostics
import Foundation

/// A site's root on disk, the folder that holds `Content/` and `Templates/` (SPEC §1).
public struct SiteFolder: Sendable {
    /// The root's path, without a slash at its end.
    public let root: String
    let jobs: Int

    /// The folder with the given path, which may be relative to the working directory. Up to `jobs` workers read its
    /// files.
    public init(root: String, jobs: Int = 1) {
        self.jobs = jobs
        var root = root
        while root.count > 1, root.hasSuffix("/") { root.removeLast() }
        self.root = root
    }

    /// Whether there is a folder at the path.
    public var exists: Bool { FileStatus(at: root)?.kind == .folder }

    /// The path of a file by its path below the root.
    public func path(of file: String) -> String { "\(root)/\(file)" }

    /// The same, without the working directory's own `./` before it.
    public func shortPath(of file: String) -> String { root == "." ? file : path(of: file) }

    /// The paths below the root of the files that stand in one of its folders itself, in order; empty where there is no
    /// such folder.
    public func listedFiles(in folder: String) -> [String] {
        let names = (try? FileManager.default.contentsOfDirectory(atPath: path(of: folder))) ?? []
        return names.filter { !Self.isPassedOver($0) }.sorted().map { "\(folder)/\($0)" }
    }

    static func unreadable(_ message: String, _ path: String) -> Diagnostic {
        Diagnostic(
            .error, "site/unreadable-file", message, hint: "mend or remove it: nothing is left out of a site silently",
            at: Place(file: path))
    }

    static func isLink(_ path: String) -> Bool {
        var status = stat()
        return lstat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFLNK
    }

    /// Whether a name ends as the names of files that are read do.
    static func isFileName(_ name: String) -> Bool {
        [".csv", ".yml", ".yaml", ".md", ".mustache"].contains { name.hasSuffix($0) }
    }

    /// Whether a name is of what editors, spreadsheets and systems leave beside files, and nothing reads.
    public static func isPassedOver(_ name: String) -> Bool {
        name.hasPrefix(".") || name.hasPrefix("~$") || name.hasSuffix("~")
            || name.hasPrefix("#") && name.hasSuffix("#")
    }

    /// The content of a file, or `nil` where it cannot be read; a large one is read by up to `jobs` workers.
    public static func bytes(at path: String, jobs: Int = 1) -> [UInt8]? {
        // Opening a pipe would wait for somebody to write to it.
        guard FileStatus(at: path)?.kind == .file, let file = fopen(path, "rb") else { return nil }
        defer { fclose(file) }
        var status = stat()
        guard fstat(fileno(file), &status) == 0 else { return nil }
        return FileBytes.read(fileno(file), size: Int(status.st_size), jobs: jobs)
    }
}
