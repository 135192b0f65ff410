import Foundation

/// A program that was run to its end, with nothing to read.
public struct ProgramRun: Sendable {
    /// The exit status.
    public let status: Int32
    /// What was printed to standard output.
    public let output: String
    /// What was printed to standard error.
    public let errors: String

    /// Runs a program by its path.
    ///
    /// - Parameters:
    ///   - folder: where it runs; the working directory of the tests where it is `nil`.
    ///   - environment: all that it sees of an environment; that of the tests where it is `nil`.
    ///   - isJoined: whether errors go where the output goes, as on a terminal.
    ///   - destination: what the output goes to instead of `output`.
    ///   - meanwhile: what is done while it runs, with a look at the output up to then.
    public init(
        _ program: String, _ arguments: [String], in folder: String? = nil, environment: [String: String]? = nil,
        isJoined: Bool = false, to destination: FileHandle? = nil,
        meanwhile: (Process, _ printed: () throws -> String) throws -> Void = { _, _ in }
    ) throws {
        let record = try TemporaryFolder()
        let process = Process()
        process.executableURL = URL(filePath: program)
        process.arguments = arguments
        if let folder { process.currentDirectoryURL = URL(filePath: folder) }
        if let environment { process.environment = environment }
        process.standardInput = FileHandle.nullDevice
        let (output, errors) = (try record.handle(for: "output"), try record.handle(for: "errors"))
        process.standardOutput = destination ?? output
        process.standardError = isJoined ? destination ?? output : errors
        try process.run()
        do {
            try meanwhile(process) { try record.text("output") }
        } catch {
            process.terminate()
            process.waitUntilExit()
            throw error
        }
        process.waitUntilExit()
        status = process.terminationStatus
        self.output = try record.text("output")
        self.errors = try record.text("errors")
    }

    /// Where the tests' own `PATH` has a program.
    public static func path(of name: String) -> String? {
        (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":").map { "\($0)/\(name)" }
            .first { FileManager.default.isExecutableFile(atPath: $0) }
    }
}
