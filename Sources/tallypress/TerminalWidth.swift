import Foundation

/// How wide lines may be.
enum TerminalWidth {
    /// Narrower than this nothing is aligned any more.
    private static let least = 40

    /// The width of standard output in characters: what `COLUMNS` says, else the terminal's own; `nil` for a file or a
    /// pipe, where lines may be as long as they are.
    static var current: Int? {
        if let columns = ProcessInfo.processInfo.environment["COLUMNS"].flatMap({ Int($0) }), columns > 0 {
            return max(least, columns)
        }
        guard isatty(STDOUT_FILENO) == 1 else { return nil }
        var size = winsize()
        guard ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return 80 }
        return max(least, Int(size.ws_col))
    }
}
