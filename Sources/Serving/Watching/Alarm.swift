import Foundation

/// Wakes a thread that waits for something else.
final class Alarm: Sendable {
    /// Becomes readable when the alarm rings, and stays so.
    private let ear: Int32
    private let bell: Int32

    init() {
        var ends: [Int32] = [-1, -1]
        _ = pipe(&ends)
        (ear, bell) = (ends[0], ends[1])
        for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    }

    deinit {
        close(ear)
        close(bell)
    }

    func ring() {
        _ = write(bell, [1], 1)
    }

    /// Waits until a descriptor can be read, at most so many milliseconds.
    ///
    /// - Returns: whether the descriptor can be read; `nil` where the alarm rang.
    func wait(for descriptor: Int32?, atMost limit: Int) -> Bool? {
        var polled = [pollfd(fd: ear, events: Int16(POLLIN), revents: 0)]
        if let descriptor { polled.append(pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)) }
        // An interruption ends the wait early, which whoever waits takes as the end of the time.
        guard poll(&polled, nfds_t(polled.count), Int32(limit)) > 0 else { return false }
        if polled[0].revents != 0 { return nil }
        return polled.last?.revents != 0
    }
}
