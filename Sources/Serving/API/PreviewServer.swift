import Dispatch
import FlyingSocks
import Foundation
import Synchronization

/// Serves a site that is held in memory to browsers on this machine, and tells open pages when it changes.
///
/// It answers `GET` and `HEAD` alone, and only requests that call it by one of its own names. What it serves is the
/// site's files, the preview's own below `/~tallypress/`, and, on loopback addresses alone, the private edition below
/// `/~private/` (SPEC U4).
public final class PreviewServer: Sendable {
    /// Where it listens.
    public let host: HostAddress
    private let hub: EventHub
    private let session: String
    private let served = Mutex<Served>(Served())
    /// Making pages takes its time, which the threads that serve others must not be kept for.
    private let queue = DispatchQueue(label: "pages", attributes: .concurrent)

    private struct Served {
        var site: (any ServedSite)?
        var check: HostCheck?
        var tasks: [Task<Void, Never>] = []
        var failure: ServingFailure?
        var whenItFails: (@Sendable () -> Void)?
    }

    /// A server that does not listen yet.
    ///
    /// - Parameter session: tells this run from every other, so that pages of an earlier one load themselves again.
    public init(host: HostAddress, session: String) {
        self.host = host
        self.session = session
        hub = EventHub(session: session)
    }

    /// The editions that it serves: the private one only where nobody but this machine's users can reach it.
    var editions: [ServedEdition] { host.isLoopback ? [.everyone, .affiliate] : [.everyone] }

    /// How many ports after the one asked for are tried before the system is asked for any.
    private static let attempts: UInt16 = 20

    /// Begins to listen at a port, or where that is taken at the next one that is free, and says at which.
    public func start(port wanted: UInt16) throws(ServingFailure) -> UInt16 {
        let last = min(Int(wanted) + Int(Self.attempts), Int(UInt16.max))
        let candidates = wanted == 0 ? [0] : (Int(wanted)...last).map(UInt16.init) + [0]
        for port in candidates {
            if let port = try listen(port) { return port }
        }
        throw .noFreePort
    }

    /// Serves a site from now on.
    public func serve(_ site: some ServedSite) {
        served.withLock { $0.site = site }
    }

    /// Why it listens no more, though nobody stopped it; `nil` as long as it does.
    public var failure: ServingFailure? { served.withLock { $0.failure } }

    /// Does something when it can listen no more, or now if that is so already.
    public func whenItFails(_ act: @escaping @Sendable () -> Void) {
        let hasFailed = served.withLock { served in
            served.whenItFails = act
            return served.failure != nil
        }
        if hasFailed { act() }
    }

    /// Tells open pages of a new state.
    public func announce(_ state: PreviewState) { hub.announce(state) }

    /// Stops listening and ends all connections.
    public func stop() {
        hub.end()
        for task in served.withLock({ $0.tasks }) { task.cancel() }
    }

    /// Listens at a port, and returns the one it is; `nil` where it is taken.
    private func listen(_ port: UInt16) throws(ServingFailure) -> UInt16? {
        let listener: Listener
        do {
            listener = try Listener(try host.socketAddress(port: port))
        } catch let error as SocketError {
            if Self.isTaken(error) { return nil }
            throw Self.failure(error, host, port)
        } catch {
            throw .foreignAddress(host.name)
        }
        let running = Task { [weak self] in
            do {
                try await listener.run { [weak self] request in
                    await self?.answer(request) ?? .text(.serviceUnavailable, "The preview has ended.")
                }
            } catch {
                if !Task.isCancelled { self?.fail(error) }
            }
        }
        let beating = Task { [hub] in
            while (try? await Task.sleep(for: .seconds(5))) != nil { hub.beat() }
        }
        served.withLock { served in
            served.check = HostCheck(host, port: listener.port)
            served.tasks = [running, beating]
        }
        return listener.port
    }

    private func fail(_ error: any Error) {
        let reason = (error as? SocketError).map { Self.failure($0, host, 0) } ?? .other(error.localizedDescription)
        let act = served.withLock { served in
            served.failure = reason
            return served.whenItFails
        }
        act?()
    }

    private static func isTaken(_ error: SocketError) -> Bool {
        if case .failed(_, EADDRINUSE, _) = error { return true }
        return false
    }

    private static func failure(_ error: SocketError, _ host: HostAddress, _ port: UInt16) -> ServingFailure {
        switch error {
        case .failed(_, EADDRNOTAVAIL, _): .foreignAddress(host.name)
        case .failed(_, EACCES, _): .forbiddenPort(port)
        case .failed(_, _, let message): .other(message)
        default: .other(error.localizedDescription)
        }
    }

    private func answer(_ request: RequestHead) async -> Response {
        let (site, check) = served.withLock { ($0.site, $0.check) }
        if let refusal = Self.refusal(request, check) { return refusal }
        guard let path = RequestPath(request.path) else {
            return .text(.badRequest, "No file of a site has this path.")
        }
        if path.path == PageScript.eventsPath {
            return Response(.ok, type: "text/event-stream; charset=utf-8", body: .stream(hub.listen()))
        }
        let responder = Responder(session: session, site: site, editions: editions, state: hub.state)
        return await withCheckedContinuation { continuation in
            queue.async { continuation.resume(returning: responder.response(to: request, at: path)) }
        }
    }

    /// The answer to what is not answered at all.
    private static func refusal(_ request: RequestHead, _ check: HostCheck?) -> Response? {
        guard let check, check.allows(request.host) else {
            return .text(
                .forbidden,
                "This is a preview of a site, for this machine alone. It answers only by its own address, so that pages "
                    + "of other sites cannot read it.")
        }
        guard ["GET", "HEAD"].contains(request.method) else {
            var response = Response.text(.methodNotAllowed, "A preview is only looked at: GET and HEAD.")
            response.headers.append(("Allow", "GET, HEAD"))
            return response
        }
        return nil
    }
}
