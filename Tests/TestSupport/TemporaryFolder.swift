import Foundation

/// A folder of a test's own that goes when the test ends.
public final class TemporaryFolder: Sendable {
    /// The folder's path, without a slash at its end.
    public let path: String

    /// A folder with the given files in it, by their paths.
    public init(_ files: [String: String] = [:]) throws {
        var name = Array((NSTemporaryDirectory() + "/tallypress.XXXXXX").utf8CString)
        guard mkdtemp(&name) != nil else { throw CocoaError(.fileWriteUnknown) }
        path = String(decoding: name.dropLast().map(UInt8.init(bitPattern:)), as: UTF8.self)
        for (file, text) in files { try write(text, to: file) }
    }

    deinit { try? FileManager.default.removeItem(atPath: path) }

    /// Writes a file, and the folders that lead to it.
    public func write(_ text: String, to file: String) throws {
        let url = URL(filePath: "\(path)/\(file)")
        try FileManager.default.createDirectory(at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
        // At once, as editors do: a file that is half written is a site of its own.
        try Data(text.utf8).write(to: url, options: .atomic)
    }

    /// The text of a file.
    public func text(_ file: String) throws -> String {
        String(decoding: try Data(contentsOf: URL(filePath: "\(path)/\(file)")), as: UTF8.self)
    }

    /// An empty file, open for writing.
    public func handle(for file: String) throws -> FileHandle {
        try write("", to: file)
        return try FileHandle(forWritingTo: URL(filePath: "\(path)/\(file)"))
    }
}
