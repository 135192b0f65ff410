import Foundation
import Synchronization

/// Tells all pages that listen what the preview's state is.
///
/// A page is told the state when it begins to listen and whenever it changes. It acts on what differs from what it
/// knows, so that it may miss some.
final class EventHub: Sendable {
    private let session: String
    private let held: Mutex<Held>

    private struct Held {
        var state = PreviewState()
        var listeners: [Int: AsyncStream<[UInt8]>.Continuation] = [:]
        var last = 0
        var isOver = false
    }

    init(session: String) {
        self.session = session
        held = Mutex(Held())
    }

    var state: PreviewState { held.withLock { $0.state } }

    /// Changes the state and tells it.
    func announce(_ state: PreviewState) {
        let message = message(state)
        held.withLock { held in
            held.state = state
            for listener in held.listeners.values { listener.yield(message) }
        }
    }

    /// Sends a sign of life, so that connections whose page is gone are noticed.
    func beat() {
        held.withLock { held in
            for listener in held.listeners.values { listener.yield(Array(":\n\n".utf8)) }
        }
    }

    /// What a page that begins to listen hears.
    func listen() -> AsyncStream<[UInt8]> {
        let (stream, continuation) = AsyncStream.makeStream(of: [UInt8].self)
        held.withLock { held in
            guard !held.isOver else { return continuation.finish() }
            held.last += 1
            let id = held.last
            held.listeners[id] = continuation
            continuation.onTermination = { [weak self] _ in self?.forget(id) }
            continuation.yield(Array("retry: 500\n".utf8) + message(held.state))
        }
        return stream
    }

    /// Ends all streams.
    func end() {
        let listeners = held.withLock { held in
            held.isOver = true
            return Array(held.listeners.values)
        }
        for listener in listeners { listener.finish() }
    }

    private func forget(_ id: Int) {
        held.withLock { _ = $0.listeners.removeValue(forKey: id) }
    }

    private struct Message: Encodable {
        let session: String
        let state: PreviewState
    }

    /// JSON has no line ends, which would end the field.
    private func message(_ state: PreviewState) -> [UInt8] {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        let json = (try? encoder.encode(Message(session: session, state: state))) ?? Data()
        return Array("data: ".utf8) + Array(json) + Array("\n\n".utf8)
    }
}
