import Foundation

extension Tallypress {
    /// Runs the program on a terminal of its own, types lines there, and returns its exit status and all that the
    /// terminal showed. A line that is `U+0004` alone ends the input.
    static func converse(
        arguments: [String], typing lines: [String], in folder: String
    ) throws -> (status: Int32, shown: String) {
        let process = Process()
        process.executableURL = program
        process.arguments = arguments
        process.currentDirectoryURL = URL(filePath: folder)
        process.environment = [:]
        let text = lines.map { $0 == "\u{04}" ? $0 : $0 + "\n" }.joined()
        return try Terminal.run(process, typing: text, asInput: true)
    }
}
