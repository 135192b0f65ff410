import Foundation
import Workspace

extension SiteFolder {
    /// Whether a file or folder is, or lies in, the `Output/` of the site or of the working directory, which is
    /// published: nothing private goes there (SPEC U4).
    func publishes(_ path: String) -> Bool {
        ["Output", "\(root)/Output"].contains { Self.lies(path, in: $0) }
    }

    /// Whether a folder is, or lies in, the `Private/` of the site or of the working directory, which holds the private
    /// edition (SPEC U4).
    func isPrivate(_ path: String) -> Bool {
        ["Private", "\(root)/Private"].contains { Self.lies(path, in: $0) }
    }

    /// Whether a file or folder is, or lies in, a folder that the site is made from: nothing that is written goes there.
    func isSource(_ path: String) -> Bool {
        ["Content", "Templates"].contains { Self.lies(path, in: "\(root)/\($0)") }
    }

    private static func lies(_ path: String, in folder: String) -> Bool {
        (real(path) + "/").hasPrefix(real(folder) + "/")
    }

    /// The path without links. What does not exist yet has none of its own, but may lie in a folder that is one.
    private static func real(_ path: String) -> String {
        var url = URL(fileURLWithPath: path).standardizedFileURL
        var rest: [String] = []
        while url.pathComponents.count > 1, !FileManager.default.fileExists(atPath: url.path) {
            rest.append(url.lastPathComponent)
            url.deleteLastPathComponent()
        }
        return rest.reversed().reduce(url.resolvingSymlinksInPath()) { $0.appendingPathComponent($1) }.path
    }
}
