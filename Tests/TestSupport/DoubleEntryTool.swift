import Foundation

/// A program for double-entry books that exports are checked with. `.ci/install-beancount-hledger` installs them.
public enum DoubleEntryTool: String, Sendable, CaseIterable {
    case beancount
    case hledger

    /// What a run left behind.
    public struct Outcome: Sendable {
        /// The exit status.
        public let status: Int32
        /// What was printed to standard output.
        public let output: Data
        /// What was printed to standard error.
        public let errors: String
    }

    /// The program is not installed, where it has to be.
    struct Missing: Error, CustomStringConvertible {
        let description: String
    }

    private static let repository = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()

    /// Whether tests with it are run: where it is installed, and where a missing one is a failure.
    public var isTested: Bool {
        ProcessInfo.processInfo.environment["TALLYPRESS_REQUIRE_DOUBLE_ENTRY"] != nil || path(of: commands[0]) != nil
    }

    /// Why its tests are skipped.
    public var skipping: String { "\(rawValue) is not installed: `.ci/install-beancount-hledger` does it" }

    /// The ending of its files.
    public var ending: String { self == .beancount ? "beancount" : "journal" }

    private var commands: [String] { self == .beancount ? ["bean-check", "python"] : ["hledger"] }

    /// What the program's own check says of a file; its status is 0 where nothing is wrong.
    public func check(_ file: String) throws -> Outcome {
        switch self {
        case .beancount: try run(commands[0], [file])
        case .hledger: try run(commands[0], ["-f", file, "check", "--strict"])
        }
    }

    /// By how much the program finds every account to change in every month.
    public func changes(in file: String) throws -> AccountChanges {
        switch self {
        case .beancount:
            let script = Self.repository.appending(path: "Tests/Fixtures/Exports/balances.py").path
            return try AccountChanges(beancount: run(commands[1], [script, file]))
        case .hledger:
            let options = ["balance", "--monthly", "--empty", "--no-total", "--output-format", "csv"]
            return try AccountChanges(hledger: run(commands[0], ["-f", file] + options))
        }
    }

    /// The ids of the rows that the transactions in a file name, as the program reads them.
    public func rows(in file: String) throws -> Set<String> {
        switch self {
        case .beancount: return Set(try changes(in: file).rows)
        case .hledger:
            let outcome = try run(commands[0], ["-f", file, "tags", "row", "--values"])
            let values = outcome.output.split(separator: UInt8(ascii: "\n")).map { String(decoding: $0, as: UTF8.self) }
            return Set(values.compactMap(\.removingPercentEncoding))
        }
    }

    private func run(_ command: String, _ arguments: [String]) throws -> Outcome {
        guard let path = path(of: command) else { throw Missing(description: skipping) }
        let folder = FileManager.default.temporaryDirectory.appending(path: "double-entry-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let files = ["output", "errors"].map { folder.appending(path: $0) }
        for file in files { try Data().write(to: file) }
        let process = Process()
        process.executableURL = URL(filePath: path)
        process.arguments = arguments
        process.environment = ["LC_ALL": Self.locale, "PATH": "/usr/bin:/bin", "HOME": folder.path]
        process.standardInput = FileHandle.nullDevice
        process.standardOutput = try FileHandle(forWritingTo: files[0])
        process.standardError = try FileHandle(forWritingTo: files[1])
        try process.run()
        process.waitUntilExit()
        return Outcome(
            status: process.terminationStatus, output: try Data(contentsOf: files[0]),
            errors: String(decoding: try Data(contentsOf: files[1]), as: UTF8.self))
    }

    /// hledger reads files in the encoding of the locale.
    private static var locale: String {
        #if os(macOS)
            "en_US.UTF-8"
        #else
            "C.UTF-8"
        #endif
    }

    private func path(of command: String) -> String? {
        let own = Self.repository.appending(path: ".build/beancount/bin").path
        let system = (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":").map(String.init)
        return (self == .beancount ? [own] : system).map { "\($0)/\(command)" }
            .first { FileManager.default.isExecutableFile(atPath: $0) }
    }
}
