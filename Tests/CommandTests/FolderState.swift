import Foundation

/// What stands in a folder at a moment.
struct FolderState: Equatable {
    /// The content of every file, by its path below the folder.
    let contents: [String: Data]
    /// For every file and folder, its inode and when it was changed last, to the nanosecond.
    let stamps: [String: [Int]]

    init(of folder: String) {
        var contents: [String: Data] = [:]
        var stamps: [String: [Int]] = [:]
        for case let path as String in FileManager.default.enumerator(atPath: folder) ?? .init() {
            var status = stat()
            guard lstat("\(folder)/\(path)", &status) == 0 else { continue }
            #if canImport(Darwin)
                let time = status.st_mtimespec
            #else
                let time = status.st_mtim
            #endif
            stamps[path] = [Int(status.st_ino), Int(time.tv_sec), Int(time.tv_nsec)]
            if status.st_mode & S_IFMT == S_IFREG {
                contents[path] = FileManager.default.contents(atPath: "\(folder)/\(path)")
            }
        }
        self.contents = contents
        self.stamps = stamps
    }

    /// The paths of all files, in order.
    var files: [String] { contents.keys.sorted() }

    func text(_ file: String) -> String? { contents[file].map { String(decoding: $0, as: UTF8.self) } }
}
