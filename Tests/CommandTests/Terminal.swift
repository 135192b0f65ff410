import Foundation

/// A terminal of a test's own, with the program on it.
enum Terminal {
    /// Runs a program to its end, and returns its status and all that the terminal showed, with line ends as they are in
    /// files. What is typed waits on the terminal until the program asks for it.
    static func run(
        _ process: Process, typing text: String = "", asInput isInput: Bool = false
    ) throws -> (status: Int32, shown: String) {
        var (controller, terminal) = (Int32(-1), Int32(-1))
        guard openpty(&controller, &terminal, nil, nil, nil) == 0 else { throw CocoaError(.fileReadUnknown) }
        defer {
            close(controller)
            close(terminal)
        }
        // Other programs that tests start meanwhile have nothing to do with it.
        for end in [controller, terminal] { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
        let handle = FileHandle(fileDescriptor: terminal)
        process.standardInput = isInput ? handle : FileHandle.nullDevice
        process.standardOutput = handle
        process.standardError = handle
        let typed = Array(text.utf8)
        guard write(controller, typed, typed.count) == typed.count else { throw CocoaError(.fileWriteUnknown) }
        try process.run()
        let shown = read(controller, of: process)
        process.waitUntilExit()
        let all = String(decoding: shown, as: UTF8.self).replacingOccurrences(of: "\r\n", with: "\n")
        return (process.terminationStatus, all)
    }

    /// Reads what is shown while a program runs: a terminal holds a few kilobytes, and then lets nobody write.
    private static func read(_ controller: Int32, of process: Process) -> [UInt8] {
        var shown: [UInt8] = []
        var part = [UInt8](repeating: 0, count: 1 << 16)
        while true {
            // Whoever has ended writes nothing more, so that what is there now is the rest.
            let isOver = !process.isRunning
            var polled = pollfd(fd: controller, events: Int16(POLLIN), revents: 0)
            if poll(&polled, 1, 20) > 0 {
                let count = Foundation.read(controller, &part, part.count)
                guard count > 0 else { return shown }
                shown += part[..<count]
            } else if isOver {
                return shown
            }
        }
    }
}
