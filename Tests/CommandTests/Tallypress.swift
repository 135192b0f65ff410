import Foundation
import TestSupport

/// Runs the built program as a user would.
enum Tallypress {
    typealias Outcome = ProgramRun

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
        try ProgramRun(program.path, arguments, in: folder, environment: environment)
    }

    /// Runs the program with its output on a terminal, and returns what the terminal got.
    static func runOnTerminal(arguments: [String], environment: [String: String] = [:]) throws -> String {
        let (controller, terminal) = try openTerminal()
        defer { close(controller) }
        // The terminal holds more than these runs print, so that it can be read when they have ended.
        _ = try ProgramRun(
            program.path, arguments, environment: environment, isJoined: true,
            to: FileHandle(fileDescriptor: terminal))
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
