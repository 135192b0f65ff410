import Foundation

/// `tallypress serve` while it runs. It ends with the test.
final class RunningPreview {
    let port: UInt16
    /// The address that it printed.
    var address: String { "http://127.0.0.1:\(port)/" }
    private let process: Process
    private let record: TemporaryFolder
    private let folder: TemporaryFolder

    /// Starts it in a site's folder, or in one below that, and waits for its address.
    init(of site: TemporaryFolder, below path: String = "", _ arguments: String...) throws {
        folder = site
        record = try TemporaryFolder()
        process = Process()
        process.executableURL = Tallypress.program
        process.arguments = ["serve", "--as-of", "2026-03-31"] + arguments
        process.currentDirectoryURL = URL(filePath: site.path + path)
        process.environment = [:]
        process.standardInput = FileHandle.nullDevice
        process.standardOutput = try record.handle(for: "output")
        process.standardError = try record.handle(for: "errors")
        try process.run()
        let deadline = Date(timeIntervalSinceNow: 120)
        while true {
            let text = try record.text("output")
            if let line = text.split(separator: "\n").first, text.contains("\n") {
                let digits = line.drop { $0 != "·" }.isEmpty ? "" : line.prefix { $0 != "·" }
                guard let number = digits.split(whereSeparator: { !$0.isNumber }).last, let port = UInt16(number) else {
                    throw CocoaError(.fileReadCorruptFile)
                }
                self.port = port
                return
            }
            guard process.isRunning, deadline.timeIntervalSinceNow > 0 else { throw POSIXError(.ETIMEDOUT) }
            usleep(20_000)
        }
    }

    deinit {
        process.terminate()
        process.waitUntilExit()
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
