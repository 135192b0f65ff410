import Foundation

/// Runs the built program as a user would.
enum Tallypress {
    /// What a run left behind.
    struct Outcome {
        let status: Int32
        let output: String
        let errors: String
    }

    /// Where the program is: beside the bundle that holds these tests.
    static let program: URL = {
        #if os(macOS)
            for bundle in Bundle.allBundles where bundle.bundlePath.hasSuffix(".xctest") {
                return bundle.bundleURL.deletingLastPathComponent().appending(path: "tallypress")
            }
        #endif
        return Bundle.main.bundleURL.appending(path: "tallypress")
    }()

    /// Runs the program to its end in a folder. Of the environment it sees only what is given.
    static func run(
        _ arguments: String..., in folder: String = NSTemporaryDirectory(), environment: [String: String] = [:]
    ) throws -> Outcome {
        try run(arguments: arguments, in: folder, environment: environment)
    }

    /// Runs the program to its end in a folder, with arguments as a list.
    static func run(
        arguments: [String], in folder: String = NSTemporaryDirectory(), environment: [String: String] = [:]
    ) throws -> Outcome {
        let record = try TemporaryFolder()
        let process = Process()
        process.executableURL = program
        process.arguments = arguments
        process.currentDirectoryURL = URL(filePath: folder)
        process.environment = environment
        process.standardInput = FileHandle.nullDevice
        process.standardOutput = try record.handle(for: "output")
        process.standardError = try record.handle(for: "errors")
        try process.run()
        process.waitUntilExit()
        return Outcome(
            status: process.terminationStatus, output: try record.text("output"), errors: try record.text("errors"))
    }

    /// Runs the program with its output on a terminal, and returns what the terminal got.
    static func runOnTerminal(arguments: [String], environment: [String: String] = [:]) throws -> String {
        let (controller, terminal) = try openTerminal()
        defer { close(controller) }
        let process = Process()
        process.executableURL = program
        process.arguments = arguments
        process.environment = environment
        process.standardInput = FileHandle.nullDevice
        process.standardOutput = FileHandle(fileDescriptor: terminal)
        process.standardError = FileHandle(fileDescriptor: terminal)
        try process.run()
        // The terminal holds more than these runs print, so that it can be read when they have ended.
        process.waitUntilExit()
        var bytes = [UInt8](repeating: 0, count: 1 << 16)
        let count = read(controller, &bytes, bytes.count)
        close(terminal)
        return String(decoding: bytes.prefix(max(0, count)), as: UTF8.self)
    }

    private static func openTerminal() throws -> (controller: Int32, terminal: Int32) {
        var (controller, terminal) = (Int32(-1), Int32(-1))
        guard openpty(&controller, &terminal, nil, nil, nil) == 0 else { throw CocoaError(.fileReadUnknown) }
        return (controller, terminal)
    }
}
