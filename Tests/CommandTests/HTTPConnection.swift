import Foundation

/// A connection to a server on this machine, on which requests go out exactly as they are written.
final class HTTPConnection {
    private let descriptor: Int32
    private var unread = Data()

    init(port: UInt16) throws {
        #if canImport(Glibc)
            descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        #else
            descriptor = socket(AF_INET, SOCK_STREAM, 0)
        #endif
        var address = Self.address(port)
        let status = withUnsafePointer(to: &address) {
            $0.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                connect(descriptor, $0, socklen_t(MemoryLayout<sockaddr_in>.size))
            }
        }
        guard status == 0 else {
            close(descriptor)
            throw POSIXError(.init(rawValue: errno) ?? .EIO)
        }
    }

    deinit { close(descriptor) }

    /// This machine's own address with a port.
    static func address(_ port: UInt16) -> sockaddr_in {
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_port = port.bigEndian
        address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
        return address
    }

    func send(_ text: String) {
        let bytes = Array(text.utf8)
        _ = Foundation.send(descriptor, bytes, bytes.count, 0)
    }

    /// Everything up to the end of the connection.
    func readToEnd(within seconds: Double = 60) throws -> Data {
        let deadline = Date(timeIntervalSinceNow: seconds)
        while try read(until: deadline) {}
        defer { unread = Data() }
        return unread
    }

    /// The next line, without its end; `nil` at the end of the connection.
    func line(until deadline: Date) throws -> String? {
        while true {
            if let end = unread.firstIndex(of: UInt8(ascii: "\n")) {
                let line = unread[..<end]
                unread = Data(unread[(end + 1)...])
                return String(decoding: line, as: UTF8.self).trimmingCharacters(in: ["\r"])
            }
            guard try read(until: deadline) else { return nil }
        }
    }

    /// Reads what is there, or waits for something; `false` at the end of the connection.
    private func read(until deadline: Date) throws -> Bool {
        var polled = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
        let left = Int32(max(0, deadline.timeIntervalSinceNow * 1000))
        guard poll(&polled, 1, left) > 0 else { throw POSIXError(.ETIMEDOUT) }
        var bytes = [UInt8](repeating: 0, count: 1 << 16)
        let count = recv(descriptor, &bytes, bytes.count, 0)
        guard count > 0 else { return false }
        unread += bytes[..<count]
        return true
    }
}
