/// Why a server cannot listen.
public enum ServingFailure: Error, Sendable, Equatable {
    /// The name is no address of any machine, as far as this one knows.
    case unknownHost(String)
    /// The address is none of this machine.
    case foreignAddress(String)
    /// The system does not let this user take the port.
    case forbiddenPort(UInt16)
    /// No port is free.
    case noFreePort
    /// Anything else, in the system's words.
    case other(String)
}
