import Foundation

extension Tallypress {
    /// Runs the program on a terminal of its own, types lines there, and returns its exit status and all that the
    /// terminal showed. A line that is `U+0004` alone ends the input.
    static func converse(
        arguments: [String], typing lines: [String], in folder: String
    ) throws -> (status: Int32, shown: String) {
        var (controller, terminal) = (Int32(-1), Int32(-1))
        guard openpty(&controller, &terminal, nil, nil, nil) == 0 else { throw CocoaError(.fileReadUnknown) }
        defer { close(controller) }
        let process = Process()
        process.executableURL = program
        process.arguments = arguments
        process.currentDirectoryURL = URL(filePath: folder)
        process.environment = [:]
        process.standardInput = FileHandle(fileDescriptor: terminal)
        process.standardOutput = FileHandle(fileDescriptor: terminal)
        process.standardError = FileHandle(fileDescriptor: terminal)
        // The terminal keeps what is typed until it is asked for.
        let typed = Array(lines.map { $0 == "\u{04}" ? $0 : $0 + "\n" }.joined().utf8)
        guard write(controller, typed, typed.count) == typed.count else { throw CocoaError(.fileWriteUnknown) }
        try process.run()
        process.waitUntilExit()
        var bytes = [UInt8](repeating: 0, count: 1 << 16)
        let count = read(controller, &bytes, bytes.count)
        close(terminal)
        let shown = String(decoding: bytes.prefix(max(0, count)), as: UTF8.self)
        return (process.terminationStatus, shown.replacingOccurrences(of: "\r\n", with: "\n"))
    }
}
