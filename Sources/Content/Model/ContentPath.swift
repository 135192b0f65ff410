/// Paths below a site's root, with `/` between folders.
enum ContentPath {
    static let root = "Content/"
    static let settings = "Content/site.yml"
    static let assets = "Content/assets/"
    static let programs = "Content/programs/"

    /// What a relative path names, seen from a folder (which ends in `/`, or is empty); `nil` where it leads above the
    /// site's root.
    static func resolve(_ relative: String, from folder: String) -> String? {
        var parts = folder.split(separator: "/").map(String.init)
        for part in relative.split(separator: "/", omittingEmptySubsequences: true) {
            switch part {
            case ".": continue
            case "..":
                if parts.isEmpty { return nil }
                parts.removeLast()
            default: parts.append(String(part))
            }
        }
        return parts.joined(separator: "/")
    }

    /// The way from a folder (which ends in `/`) to a path.
    static func relative(_ path: String, from folder: String) -> String {
        var target = path.split(separator: "/")[...]
        var start = folder.split(separator: "/")[...]
        while let next = start.first, target.count > 1, target.first == next {
            start = start.dropFirst()
            target = target.dropFirst()
        }
        return String(repeating: "../", count: start.count) + target.joined(separator: "/")
    }

    /// The folder that holds a path, ending in `/`; empty for a path without folders.
    static func folder(of path: String) -> String {
        guard let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")) else { return "" }
        return String(path[...slash])
    }

    /// The last part of a path.
    static func name(of path: String) -> String {
        guard let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")) else { return path }
        return String(path[path.utf8.index(after: slash)...])
    }

    /// A name and its extension in small letters without the dot; a name that begins with its only dot has none.
    static func split(_ name: String) -> (stem: String, ending: String) {
        guard let dot = name.utf8.lastIndex(of: UInt8(ascii: ".")), dot != name.startIndex else { return (name, "") }
        return (String(name[..<dot]), name[name.utf8.index(after: dot)...].lowercased())
    }
}
