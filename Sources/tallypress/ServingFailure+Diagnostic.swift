import Diagnostics
import Serving

extension ServingFailure {
    /// What is said of the failure; `host` and `port` are those that were asked for.
    func diagnostic(host: String, port: UInt16) -> Diagnostic {
        switch self {
        case .unknownHost(let name):
            error("there is no address of the name `\(name)`", "leave --host out to serve on this machine alone")
        case .foreignAddress(let name):
            error("`\(name)` is no address of this machine", "leave --host out to serve on this machine alone")
        case .forbiddenPort(let port):
            error("port \(port) is for the system's administrator", "name one from 1024 on, such as 8080")
        case .noFreePort: error("no port from \(port) on is free", "name another with --port")
        case .other(let text): error("nothing can be served at \(host): \(text)", "name another address or port")
        }
    }

    private func error(_ message: String, _ hint: String) -> Diagnostic {
        Diagnostic(.error, "serve/cannot-listen", message, hint: hint, at: nil)
    }
}
