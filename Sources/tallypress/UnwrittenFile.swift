import Foundation

/// What is said where a file that was asked for cannot be written.
enum UnwrittenFile {
    /// The refusal, which names the folder where that is what is missing.
    static func refusal(_ path: String, _ reason: String) -> Refusal {
        let folder = URL(fileURLWithPath: path).deletingLastPathComponent()
        var isFolder: ObjCBool = false
        let name = (path as NSString).deletingLastPathComponent
        if !FileManager.default.fileExists(atPath: folder.path, isDirectory: &isFolder) {
            return Refusal(
                "command/cannot-write", "`\(path)` cannot be written: there is no folder `\(name)`",
                hint: "make the folder first, or name another file")
        }
        if !isFolder.boolValue {
            return Refusal(
                "command/cannot-write", "`\(path)` cannot be written: `\(name)` is no folder", hint: "name another file"
            )
        }
        var isFolderItself: ObjCBool = false
        if FileManager.default.fileExists(atPath: path, isDirectory: &isFolderItself), isFolderItself.boolValue {
            return Refusal(
                "command/cannot-write", "`\(path)` cannot be written: it is a folder", hint: "name a file in it")
        }
        return Refusal(
            "command/cannot-write", "`\(path)` cannot be written: \(reason)",
            hint: "see to the folder's permissions and the disk, or name another file")
    }
}
