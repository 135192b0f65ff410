import Foundation
import Starter

/// Files that are made together in a folder: none of them replaces another, and all of them are there in the end or
/// none.
struct NewFiles {
    /// Why the files cannot be made.
    struct Failure: Error {
        /// The path that something is wrong with, as the user would write it.
        let path: String
        /// The number of the system's error.
        fileprivate let number: Int32

        var reason: String { String(cString: strerror(number)) }
        /// Whether the reason is that it is there already.
        var isThere: Bool { number == EEXIST }

        fileprivate init(_ path: String, _ number: Int32 = errno) {
            self.path = path
            self.number = number
        }
    }

    private let folder: String
    private var made: [(path: String, isFolder: Bool)] = []

    private init(in folder: String) {
        self.folder = folder
    }

    /// Makes the files in a folder that is there.
    static func make(_ files: [StarterFile], in folder: String) throws(Failure) {
        var new = NewFiles(in: folder)
        do throws(Failure) {
            for file in files { try new.add(file) }
        } catch {
            new.undo()
            throw error
        }
    }

    /// Makes a folder with the files in it. They are written beside its place first, and take it at once.
    static func makeFolder(_ folder: String, with files: [StarterFile]) throws(Failure) {
        let url = URL(fileURLWithPath: folder)
        var parents = NewFiles(in: url.deletingLastPathComponent().path)
        do throws(Failure) {
            try parents.addFolder(parents.folder)
            let draft = url.deletingLastPathComponent().appending(path: ".\(url.lastPathComponent).\(getpid())").path
            try parents.makeDraft(draft, with: files)
            guard rename(draft, url.path) == 0 else {
                let failure = Failure(draft)
                try? FileManager.default.removeItem(atPath: draft)
                throw failure
            }
        } catch {
            parents.undo()
            // Nobody wrote the paths that were tried.
            throw Failure(folder, error.number)
        }
    }

    private func makeDraft(_ draft: String, with files: [StarterFile]) throws(Failure) {
        guard mkdir(draft, 0o777) == 0 else { throw Failure(draft) }
        do throws(Failure) {
            try Self.make(files, in: draft)
        } catch {
            rmdir(draft)
            throw error
        }
    }

    private mutating func add(_ file: StarterFile) throws(Failure) {
        let path = folder == "." ? file.path : "\(folder)/\(file.path)"
        if let slash = path.lastIndex(of: "/") { try addFolder(String(path[..<slash])) }
        let descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL, 0o666)
        guard descriptor >= 0 else { throw Failure(path) }
        made.append((path, false))
        defer { close(descriptor) }
        var rest = file.bytes[...]
        while !rest.isEmpty {
            let count = rest.withUnsafeBytes { write(descriptor, $0.baseAddress, $0.count) }
            if count < 0, errno == EINTR { continue }
            guard count > 0 else { throw Failure(path) }
            rest = rest.dropFirst(count)
        }
    }

    /// Makes a folder and those above it, as far as they are missing.
    private mutating func addFolder(_ path: String) throws(Failure) {
        guard !path.isEmpty, mkdir(path, 0o777) != 0 else {
            if !path.isEmpty { made.append((path, true)) }
            return
        }
        switch errno {
        case EEXIST, EISDIR:
            var status = stat()
            guard stat(path, &status) == 0, status.st_mode & S_IFMT == S_IFDIR else { throw Failure(path, ENOTDIR) }
        case ENOENT:
            // A path of one part whose folder is not there stands in a working directory that has gone.
            guard let slash = path.lastIndex(of: "/") else { throw Failure(path) }
            try addFolder(String(path[..<slash]))
            guard mkdir(path, 0o777) == 0 else { throw Failure(path) }
            made.append((path, true))
        default: throw Failure(path)
        }
    }

    /// Takes away what was made, the last first.
    private func undo() {
        for (path, isFolder) in made.reversed() { _ = isFolder ? rmdir(path) : unlink(path) }
    }
}
