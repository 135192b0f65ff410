import FlyingSocks
import Foundation
import Testing

@testable import Serving

@Suite("Listening")
struct ListenerTests {
    /// What a system does that has no more to give.
    private struct FailingPool: AsyncSocketPool {
        let canPrepare: Bool

        func prepare() async throws { if !canPrepare { throw Exhausted() } }
        func run() async throws { throw Exhausted() }
        func suspendSocket(_ socket: Socket, untilReadyFor events: Socket.Events) async throws { throw Exhausted() }
    }

    private struct Exhausted: Error {}

    @Test("Where the system cannot wait for connections, or no more, that is an error", arguments: [false, true])
    func failing(canPrepare: Bool) async throws {
        let address = try sockaddr_in.inet(ip4: "127.0.0.1", port: 0)
        let listener = try Listener(address, pool: FailingPool(canPrepare: canPrepare))
        await #expect(throws: Exhausted.self) {
            try await listener.run { _ in .text(.ok, "Never said.") }
        }
    }

    @Test("A listener that is stopped ends", .timeLimit(.minutes(1)))
    func stopped() async throws {
        let listener = try Listener(try sockaddr_in.inet(ip4: "127.0.0.1", port: 0))
        let running = Task { try await listener.run { _ in .text(.ok, "Never said.") } }
        try await Task.sleep(for: .milliseconds(50))
        running.cancel()
        _ = await running.result
    }
}
