import FlyingSocks
import Foundation

/// A browser's connection: takes requests, one after the other, and sends what they are answered with.
struct Connection {
    let socket: AsyncSocket
    let answer: @Sendable (RequestHead) async -> Response

    /// No browser's request is longer than this.
    private static let longestHead = 1 << 16

    /// Serves the connection until one side ends it.
    func serve() async throws {
        defer { try? socket.close() }
        var unread: [UInt8] = []
        while let lines = try await head(&unread) {
            guard lines.count < Self.longestHead else {
                _ = try await send(.text(.headTooLarge, "The request is too long."), to: nil)
                return
            }
            guard let request = RequestHead(lines) else {
                _ = try await send(.text(.badRequest, "This is no request of HTTP/1.1."), to: nil)
                return
            }
            guard try await send(await answer(request), to: request) else { return }
        }
    }

    /// The lines of the next request; `nil` at the end of the connection.
    private func head(_ unread: inout [UInt8]) async throws -> [UInt8]? {
        let end = Array("\r\n\r\n".utf8)
        var looked = 0
        while true {
            if let place = unread[looked...].firstRange(of: end) {
                let lines = Array(unread[..<place.lowerBound])
                unread.removeFirst(place.upperBound)
                return lines
            }
            guard unread.count < Self.longestHead else { return unread }
            looked = max(0, unread.count - end.count)
            do { unread += try await socket.read(atMost: 4096) } catch SocketError.disconnected { return nil }
        }
    }

    /// Sends an answer: to a request for the headers alone, those that the whole would have.
    ///
    /// - Returns: whether another request may follow.
    private func send(_ response: Response, to request: RequestHead?) async throws -> Bool {
        let isWhole = request?.method != "HEAD"
        switch response.body {
        case .bytes(let body):
            let keepsAlive = request?.keepsAlive ?? false
            let head = response.head(keepsAlive: keepsAlive)
            try await socket.write(Data(isWhole ? head + body : head))
            return keepsAlive
        case .stream(let parts):
            // The end of the connection is the end of the stream.
            try await socket.write(Data(response.head(keepsAlive: false)))
            if isWhole { for await part in parts { try await socket.write(Data(part)) } }
            return false
        }
    }
}
