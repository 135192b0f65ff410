import FlyingSocks
import Foundation

/// Takes connections at a port, and serves each.
struct Listener: Sendable {
    /// The port, which the system chose where none was named.
    let port: UInt16
    private let socket: Socket

    /// Takes the port of an address; throws the system's error where it cannot.
    init(_ address: some SocketAddress) throws {
        let socket = try Socket(domain: Int32(type(of: address).family))
        do {
            try socket.setValue(true, for: .localAddressReuse)
            #if canImport(Darwin)
                try socket.setValue(true, for: .noSIGPIPE)
            #endif
            try socket.bind(to: address)
            try socket.listen()
            switch try socket.sockname() {
            case .ip4(_, let port), .ip6(_, let port): self.port = port
            case .unix: throw SocketError.unsupportedAddress
            }
        } catch {
            try? socket.close()
            throw error
        }
        self.socket = socket
    }

    /// Serves connections until the task is cancelled.
    func run(_ answer: @escaping @Sendable (RequestHead) async -> Response) async {
        #if os(Linux)
            let pool: some AsyncSocketPool = .ePoll()
        #else
            let pool: some AsyncSocketPool = .kQueue()
        #endif
        defer { try? socket.close() }
        guard (try? await pool.prepare()) != nil, let listening = try? AsyncSocket(socket: socket, pool: pool) else {
            return
        }
        await withDiscardingTaskGroup { group in
            group.addTask { try? await pool.run() }
            while !Task.isCancelled {
                do {
                    let connection = Connection(socket: try await listening.accept(), answer: answer)
                    group.addTask { try? await connection.serve() }
                } catch {
                    // Too many connections are a reason to wait, not to end.
                    try? await Task.sleep(for: .milliseconds(50))
                }
            }
            group.cancelAll()
        }
    }
}
