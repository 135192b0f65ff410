import Foundation

/// What an open page of the preview is told.
final class PreviewEvents {
    /// A state as it is told.
    struct State: Decodable {
        let generation: Int
        let errors: Int
        let warnings: Int
        let problems: String
    }

    private struct Message: Decodable {
        let session: String
        let state: State
    }

    private let connection: HTTPConnection
    /// Which run of the server tells it.
    private(set) var session = ""

    init(port: UInt16) throws {
        connection = try HTTPConnection(port: port)
        connection.send("GET /~tallypress/events HTTP/1.1\r\nHost: 127.0.0.1:\(port)\r\n\r\n")
    }

    /// Waits for a state of a kind, and passes over the others.
    func state(within seconds: Double = 90, where isWanted: (State) -> Bool = { _ in true }) throws -> State {
        let deadline = Date(timeIntervalSinceNow: seconds)
        while let line = try connection.line(until: deadline) {
            guard line.hasPrefix("data: ") else { continue }
            let message = try JSONDecoder().decode(Message.self, from: Data(line.dropFirst(6).utf8))
            session = message.session
            if isWanted(message.state) { return message.state }
        }
        throw POSIXError(.ECONNRESET)
    }
}
