import Foundation

/// Writes a Swift file that holds the files of a folder: `embed-folder FOLDER NAME TYPE OUTPUT STAMP` declares the
/// enumeration NAME, whose `files` are of the type TYPE. The build runs it through `EmbedFolderPlugin`. An output that
/// is right already stays untouched, so that nothing is compiled again; the stamp is replaced each time, so that the
/// next build runs the tool again.
@main
enum EmbedFolder {
    static func main() throws {
        let arguments = CommandLine.arguments
        guard arguments.count == 6 else {
            FileHandle.standardError.write(Data("usage: embed-folder FOLDER NAME TYPE OUTPUT STAMP\n".utf8))
            exit(64)
        }
        let folder = URL(filePath: arguments[1]).resolvingSymlinksInPath()
        let output = URL(filePath: arguments[4])
        var source = FolderSource(name: arguments[2], type: arguments[3], folder: folder.lastPathComponent)
        for path in try paths(in: folder) {
            source.add(path: path, bytes: Array(try Data(contentsOf: folder.appending(path: path))))
        }
        let data = Data(source.finished().utf8)
        if (try? Data(contentsOf: output)) != data { try data.write(to: output, options: .atomic) }
        try Data().write(to: URL(filePath: arguments[5]), options: .atomic)
    }

    /// The paths of the files below a folder, sorted. Hidden files are an editor's or the system's, not the program's.
    private static func paths(in folder: URL) throws -> [String] {
        try FileManager.default.subpathsOfDirectory(atPath: folder.path).filter { path in
            let isHidden = path.split(separator: "/").contains { $0.hasPrefix(".") }
            let values = try folder.appending(path: path).resourceValues(forKeys: [.isRegularFileKey])
            return !isHidden && values.isRegularFile == true
        }
        .sorted()
    }
}
