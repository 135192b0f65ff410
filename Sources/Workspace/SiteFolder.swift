import Diagnostics
import Foundation

/// A site's root on disk, the folder that holds `Content/` and `Templates/` (SPEC §1).
public struct SiteFolder: Sendable {
    /// The root's path, without a slash at its end.
    public let root: String

    /// The folder with the given path, which may be relative to the working directory.
    public init(root: String) {
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
        // A link back to a folder above would lead round in circles.
        let real = URL(fileURLWithPath: path(of: folder)).resolvingSymlinksInPath().path
        guard seen.insert(real).inserted, let names = try? manager.contentsOfDirectory(atPath: path(of: folder)) else {
            return
        }
        for name in names where !Self.isPassedOver(name) {
            let file = "\(folder)/\(name)"
            var isFolder: ObjCBool = false
            guard manager.fileExists(atPath: path(of: file), isDirectory: &isFolder) else { continue }
            if isFolder.boolValue {
                read(file, into: &files, seen: &seen, &problems)
            } else if let bytes = Self.bytes(at: path(of: file)) {
                files.append((file, bytes))
            } else {
                problems.append(
                    Diagnostic(
                        .error, "site/unreadable-file", "this file cannot be read", hint: "check its permissions",
                        at: Place(file: file)))
            }
        }
    }

    /// Whether a name is of what editors, spreadsheets and systems leave beside files.
    private static func isPassedOver(_ name: String) -> Bool {
        name.hasPrefix(".") || name.hasPrefix("~$") || name.hasSuffix("~")
    }

    /// The content of a file, or `nil` where it cannot be read.
    public static func bytes(at path: String) -> [UInt8]? {
        guard let file = fopen(path, "rb") else { return nil }
        defer { fclose(file) }
        var status = stat()
        guard fstat(fileno(file), &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return nil }
        var bytes = [UInt8](unsafeUninitializedCapacity: Int(status.st_size)) { buffer, count in
            count = fread(buffer.baseAddress, 1, buffer.count, file)
        }
        // The file may have grown since it was asked for its size.
        var chunk = [UInt8](repeating: 0, count: 4096)
        while case let count = fread(&chunk, 1, chunk.count, file), count > 0 { bytes += chunk[..<count] }
        return ferror(file) == 0 ? bytes : nil
    }
}
