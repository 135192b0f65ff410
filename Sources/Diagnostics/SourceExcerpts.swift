/// Hands out lines of the user's files, to show beside a diagnostic.
public struct SourceExcerpts {
    private let read: (String) -> [UInt8]?
    private var files: [String: [Range<Int>]] = [:]
    private var bytes: [String: [UInt8]] = [:]

    /// Reads files with the given function, each once, when a line of it is first asked for.
    public init(read: @escaping (_ file: String) -> [UInt8]?) {
        self.read = read
    }

    /// The line's text without its line end, or `nil` where there is no such file or line.
    public mutating func line(_ number: Int, of file: String) -> String? {
        if bytes[file] == nil {
            let content = read(file) ?? []
            bytes[file] = content
            files[file] = Self.lines(of: content)
        }
        guard let lines = files[file], let content = bytes[file], lines.indices.contains(number - 1) else { return nil }
        return String(decoding: content[lines[number - 1]], as: UTF8.self)
    }

    private static func lines(of content: [UInt8]) -> [Range<Int>] {
        var lines: [Range<Int>] = []
        var start = content.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
        for index in content.indices where content[index] == UInt8(ascii: "\n") {
            let end = index > start && content[index - 1] == UInt8(ascii: "\r") ? index - 1 : index
            lines.append(start..<end)
            start = index + 1
        }
        if start < content.count { lines.append(start..<content.count) }
        return lines
    }
}
