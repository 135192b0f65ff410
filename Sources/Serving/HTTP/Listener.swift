import FlyingSocks
import Foundation

/// Takes connections at a port, and serves each.
struct Listener: Sendable {
    /// The port, which the system chose where none was named.
    let port: UInt16
    private let socket: Socket
    /// What wakes those who wait for a socket.
    private let pool: any AsyncSocketPool

    /// What the system has to wait for many sockets.
    static var systemPool: any AsyncSocketPool {
        #if os(Linux)
            SocketPool<ePoll>.ePoll()
        #else
            SocketPool<kQueue>.kQueue()
        #endif
    }

    /// Takes the port of an address; throws the system's error where it cannot.
    init(_ address: some SocketAddress, pool: any AsyncSocketPool = Listener.systemPool) throws {
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
        self.pool = pool
    }

    /// Serves connections until the task is cancelled; throws the system's error where it cannot any more.
    func run(_ answer: @escaping @Sendable (RequestHead) async -> Response) async throws {
        defer { try? socket.close() }
        try await pool.prepare()
        let listening = try AsyncSocket(socket: socket, pool: pool)
        try await withThrowingDiscardingTaskGroup { group in
            group.addTask { try await pool.run() }
            while !Task.isCancelled, !group.isCancelled {
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
