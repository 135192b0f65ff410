import Foundation

/// A program for double-entry books that exports are checked with. `.ci/install-beancount-hledger` installs them.
public enum DoubleEntryTool: String, Sendable, CaseIterable {
    case beancount
    case hledger

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
    public func check(_ file: String) throws -> ProgramRun {
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
            let values = outcome.output.split(separator: "\n")
            return Set(values.compactMap(\.removingPercentEncoding))
        }
    }

    private func run(_ command: String, _ arguments: [String]) throws -> ProgramRun {
        guard let path = path(of: command) else { throw Missing(description: skipping) }
        let home = try TemporaryFolder()
        return try ProgramRun(
            path, arguments, environment: ["LC_ALL": Self.locale, "PATH": "/usr/bin:/bin", "HOME": home.path])
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
        guard self == .beancount else { return ProgramRun.path(of: command) }
        let own = Self.repository.appending(path: ".build/beancount/bin/\(command)").path
        return FileManager.default.isExecutableFile(atPath: own) ? own : nil
    }
}
