import Artifacts
import Diagnostics

/// Checks that a set of paths can be written, on any file system, and that no path leads out of the output folder.
public enum PathCheck {
    /// What is wrong with a path by itself, or `nil`.
    static func fault(of path: String) -> String? {
        let bytes = path.utf8
        if bytes.isEmpty { return "is empty" }
        if bytes.first == UInt8(ascii: "/") { return "is absolute" }
        var length = 0
        var dots = 0
        for byte in bytes {
            if byte < 0x20 || byte == 0x7F { return "holds a control character" }
            if byte == UInt8(ascii: "\\") { return "holds a backslash" }
            guard byte == UInt8(ascii: "/") else {
                length += 1
                if byte == UInt8(ascii: ".") { dots += 1 }
                continue
            }
            if let fault = fault(length, dots) { return fault }
            (length, dots) = (0, 0)
        }
        if let fault = fault(length, dots) { return fault }
        return path == Manifest.name ? "is the manifest's own" : nil
    }

    private static func fault(_ length: Int, _ dots: Int) -> String? {
        if length == 0 { return "has an empty part" }
        if length == dots, length <= 2 { return "has a part `\(length == 1 ? "." : "..")`" }
        return length > 255 ? "has a part of more than 255 bytes" : nil
    }

    /// The errors of the paths, `publish/bad-path` and `publish/path-conflict`, each by itself and with one another.
    public static func check(_ files: [OutputFile]) -> [Diagnostic] {
        let files = files.sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
        var diagnostics: [Diagnostic] = []
        // By the name as file systems that ignore case see it; Swift compares strings by what they show, as those do.
        var seen: [String: Entry] = [:]
        seen.reserveCapacity(files.count * 2)
        var folder = ""
        for file in files {
            if let fault = fault(of: file.path) {
                diagnostics.append(bad(file.path, fault))
                continue
            }
            let parent = file.path.utf8.lastIndex(of: UInt8(ascii: "/")).map { String(file.path[..<$0]) } ?? ""
            if !parent.utf8.elementsEqual(folder.utf8) {
                folder = parent
                var end = parent.endIndex
                while end != parent.startIndex {
                    let path = String(parent[..<end])
                    guard let fresh = enter(Entry(path, isFolder: true, file.path), &seen, &diagnostics), fresh else {
                        break
                    }
                    end = path.utf8.lastIndex(of: UInt8(ascii: "/")) ?? path.startIndex
                }
            }
            _ = enter(Entry(file.path, isFolder: false, file.path), &seen, &diagnostics)
        }
        return diagnostics
    }

    /// A file or folder that is to be, and the file for which.
    private struct Entry {
        let path: String
        let isFolder: Bool
        let file: String

        init(_ path: String, isFolder: Bool, _ file: String) {
            (self.path, self.isFolder, self.file) = (path, isFolder, file)
        }
    }

    /// Notes an entry: `true` where it is new, `false` where it was known, `nil` where it collides with another.
    private static func enter(
        _ entry: Entry, _ seen: inout [String: Entry], _ diagnostics: inout [Diagnostic]
    ) -> Bool? {
        let key = entry.path.lowercased()
        guard let other = seen[key] else {
            seen[key] = entry
            return true
        }
        let sameBytes = other.path.utf8.elementsEqual(entry.path.utf8)
        if sameBytes, entry.isFolder, other.isFolder { return false }
        diagnostics.append(conflict(other, entry, sameBytes: sameBytes))
        return nil
    }

    private static func bad(_ path: String, _ fault: String) -> Diagnostic {
        Diagnostic(
            .error, "publish/bad-path", "the path `\(path)` \(fault), so that it cannot be published",
            hint: "rename the page, asset or slug that it is made from", at: nil)
    }

    private static func conflict(_ first: Entry, _ second: Entry, sameBytes: Bool) -> Diagnostic {
        let message: String
        if sameBytes, !first.isFolder, !second.isFolder {
            message = "two files are to be published as `\(first.file)`"
        } else if sameBytes {
            message =
                "`\(first.path)` would be both a file and the folder of `\(first.isFolder ? first.file : second.file)`"
        } else {
            message = "`\(first.file)` and `\(second.file)` differ only in case or in how accents are encoded"
        }
        return Diagnostic(
            .error, "publish/path-conflict", message,
            hint: "give one of the pages or assets that they are made from another name or slug", at: nil)
    }
}
