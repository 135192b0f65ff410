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
        let process = Process()
        process.executableURL = program
        process.arguments = arguments
        process.environment = environment
        return try Terminal.run(process).shown
    }
}
