import Diagnostics
import Foundation
import Starter

/// The folder that becomes a site.
struct InitTarget {
    /// Its path, as the user wrote it, without a slash at its end.
    let path: String
    /// Whether there is a folder.
    let isThere: Bool
    /// Whether it is a site already.
    let isSite: Bool
    private let isFile: Bool
    private let names: [String]

    init(_ folder: String) {
        var folder = folder
        while folder.count > 1, folder.hasSuffix("/") { folder.removeLast() }
        path = folder
        var isFolder: ObjCBool = false
        let exists = FileManager.default.fileExists(atPath: folder, isDirectory: &isFolder)
        isThere = exists && isFolder.boolValue
        isFile = exists && !isFolder.boolValue
        isSite = FileManager.default.fileExists(atPath: folder + "/Content/site.yml")
        names = (try? FileManager.default.contentsOfDirectory(atPath: folder).sorted()) ?? []
    }

    /// The path of a file in it, without the working directory's own `./` before it.
    func path(of file: String) -> String { path == "." ? file : "\(path)/\(file)" }

    /// What keeps the folder from becoming a site, or a site from getting a workflow.
    func problem(adding host: DeploymentHost?) -> Diagnostic? {
        if isSite, host == nil {
            return Diagnostic(
                .error, "init/site-exists", "`\(path)` is a site already",
                hint: "name another folder; `tallypress new` adds pages, and `--ci` here a workflow", at: nil)
        }
        if isFile {
            return Diagnostic(
                .error, "init/not-a-folder", "`\(path)` is a file", hint: "name a folder that is new", at: nil)
        }
        guard !isSite, let name = names.first(where: { !Self.standsInNewRepositories($0) }) else { return nil }
        return Diagnostic(
            .error, "init/not-empty", "`\(path)` holds other things, such as `\(name)`",
            hint: "name a new folder; beside a README, a LICENSE and hidden files a site can be made", at: nil)
    }

    /// Whether a name is of a file that hosts put into new repositories, or is hidden.
    private static func standsInNewRepositories(_ name: String) -> Bool {
        let stem = name.split(separator: ".", omittingEmptySubsequences: false).first ?? ""
        return stem.isEmpty || ["README", "LICENSE", "LICENCE", "COPYING"].contains(stem.uppercased())
    }

    /// The files that are to be made: a README and a .gitignore that are there already are kept.
    func withoutKept(_ files: [StarterFile]) -> [StarterFile] {
        files.filter { !kept.contains($0.path) }
    }

    /// Which of the files that a site begins with are there, and stay as they are.
    var kept: [String] { [".gitignore", "README.md"].filter(names.contains) }

    /// What is ignored by git in a new site, and not by the `.gitignore` that is kept (SPEC U4).
    var missingIgnores: [String] {
        guard kept.contains(".gitignore"),
            let text = try? String(contentsOfFile: path + "/.gitignore", encoding: .utf8)
        else { return [] }
        let lines = text.split(whereSeparator: \.isNewline).map { $0.filter { $0 != "/" && $0 != " " } }
        return ["Output", "Private"].filter { !lines.contains($0) }.map { "/\($0)/" }
    }

    /// An error if one of the files is there.
    func taken(among files: [StarterFile]) -> Diagnostic? {
        guard let file = files.first(where: { FileManager.default.fileExists(atPath: "\(path)/\($0.path)") }) else {
            return nil
        }
        return Diagnostic(
            .error, "init/file-exists", "`\(path(of: file.path))` is there already, and nothing is written over",
            hint: "move it away first", at: nil)
    }
}
