import Foundation
import Starter
import Workspace

/// Takes files of the built-in theme into a site.
struct ThemeCopy {
    let folder: SiteFolder
    let theme: ThemeFiles

    /// Copies the files of the given names, or none where one of them is there already or cannot be written.
    func copy(_ names: [String], isQuiet: Bool) throws {
        var paths: [String] = []
        for path in try names.map({ try theme.path(of: $0) }) where !paths.contains(path) { paths.append(path) }
        let files = try paths.map { path in
            guard let bytes = ThemeFiles.builtin(path) else {
                throw Refusal(
                    "command/own-template", "`\(path)` is the site's own: there is no built-in one to copy",
                    hint: "`tallypress templates` lists those of the theme")
            }
            return StarterFile(path: "Templates/\(path)", bytes: bytes)
        }
        let present = files.map(\.path).filter { FileManager.default.fileExists(atPath: folder.path(of: $0)) }
        guard present.isEmpty else {
            let list = present.map { "`\(folder.shortPath(of: $0))`" }.joined(separator: ", ")
            throw Refusal(
                "command/file-exists",
                "nothing was copied: \(list) \(present.count == 1 ? "is" : "are") there already",
                hint: "`tallypress templates --diff NAME` shows how it differs")
        }
        do throws(NewFiles.Failure) {
            try NewFiles.make(files, in: folder.root)
        } catch {
            throw Refusal(
                "command/cannot-write", "nothing was copied: `\(error.path)` cannot be made: \(error.reason)",
                hint: "see to what stands there, the folder's permissions and the disk")
        }
        guard !isQuiet else { return }
        for file in files { Console.print("\(folder.shortPath(of: file.path))\n") }
        let result =
            files.count == 1
            ? "It now stands in the place of the built-in one." : "They now stand in the place of the built-in ones."
        Console.print("\(result) `tallypress templates --diff` shows what you change.\n")
    }
}
