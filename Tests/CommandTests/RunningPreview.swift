import Foundation
import Testing

/// `tallypress serve` while it runs. It ends with the test.
final class RunningPreview {
    let port: UInt16
    /// The address that it printed.
    var address: String { "http://127.0.0.1:\(port)/" }
    private let process: Process
    private let record: TemporaryFolder
    private let folder: TemporaryFolder

    /// Starts it in a site's folder, or in one below that, and waits for its address.
    convenience init(of site: TemporaryFolder, below path: String = "", _ arguments: String...) throws {
        try self.init(of: site, below: path, arguments: arguments)
    }

    /// Starts it with arguments as a list. Of the environment it sees only what is given.
    init(
        of site: TemporaryFolder, below path: String = "", arguments: [String], environment: [String: String] = [:]
    ) throws {
        folder = site
        record = try TemporaryFolder()
        process = Process()
        process.executableURL = Tallypress.program
        process.arguments = ["serve", "--as-of", "2026-03-31"] + arguments
        process.currentDirectoryURL = URL(filePath: site.path + path)
        process.environment = environment
        process.standardInput = FileHandle.nullDevice
        process.standardOutput = try record.handle(for: "output")
        process.standardError = try record.handle(for: "errors")
        try process.run()
        do {
            port = try Self.port(of: process, record)
        } catch {
            Self.end(process)
            throw error
        }
    }

    deinit { Self.end(process) }

    /// The port in the first line that a preview prints.
    private static func port(of process: Process, _ record: TemporaryFolder) throws -> UInt16 {
        let deadline = Date(timeIntervalSinceNow: 120)
        while true {
            let text = try record.text("output")
            if let line = text.split(separator: "\n").first, text.contains("\n") {
                let digits = line.drop { $0 != "·" }.isEmpty ? "" : line.prefix { $0 != "·" }
                guard let number = digits.split(whereSeparator: { !$0.isNumber }).last, let port = UInt16(number) else {
                    throw CocoaError(.fileReadCorruptFile)
                }
                return port
            }
            guard process.isRunning, deadline.timeIntervalSinceNow > 0 else { throw POSIXError(.ETIMEDOUT) }
            usleep(20_000)
        }
    }

    private static func end(_ process: Process) {
        process.terminate()
        process.waitUntilExit()
    }

    /// Waits until something holds, as it soon does.
    static func eventually(_ holds: () throws -> Bool) throws {
        let deadline = Date(timeIntervalSinceNow: 60)
        while try !holds() {
            guard deadline.timeIntervalSinceNow > 0 else {
                Issue.record("It does not come to hold.")
                return
            }
            usleep(20_000)
        }
    }

    /// What it printed up to now.
    var output: String { (try? record.text("output")) ?? "" }
    var errors: String { (try? record.text("errors")) ?? "" }

    /// What a request gets, with the headers of another host or whatever else is given.
    func answer(_ method: String = "GET", _ path: String, host: String? = nil) throws -> HTTPAnswer {
        let connection = try HTTPConnection(port: port)
        connection.send(
            "\(method) \(path) HTTP/1.1\r\nHost: \(host ?? "127.0.0.1:\(port)")\r\nConnection: close\r\n\r\n")
        return try HTTPAnswer(connection.readToEnd())
    }

    /// A page's bytes without what the preview added to it.
    func published(_ path: String) throws -> Data {
        let body = try answer("GET", path).body
        guard let start = body.firstRange(of: Data("<script src=\"/~tallypress/preview.js\"".utf8)),
            let end = body[start.upperBound...].firstRange(of: Data("</script>".utf8))
        else { return body }
        return body[..<start.lowerBound] + body[end.upperBound...]
    }

    func events() throws -> PreviewEvents { try PreviewEvents(port: port) }

    /// Sends a signal and waits for the end.
    func end(by signal: Int32) -> Int32 {
        kill(process.processIdentifier, signal)
        process.waitUntilExit()
        return process.terminationStatus
    }
}
