import ArgumentParser
import Foundation

/// Whether what is printed for people is colored: `--color`.
enum ColorChoice: String, ExpressibleByArgument, CaseIterable {
    /// On a terminal that shows color, unless the environment says otherwise.
    case auto
    /// In files and pipes too.
    case always
    /// Nowhere.
    case never

    /// Whether text to a file descriptor is colored.
    ///
    /// Where the user leaves the choice open, the environment is asked: `NO_COLOR` (https://no-color.org) forbids it and
    /// `CLICOLOR_FORCE` (https://bixense.com/clicolors) asks for it, each where it is set to something, and a terminal
    /// whose `TERM` is `dumb` shows none.
    func isColored(_ descriptor: Int32) -> Bool {
        switch self {
        case .always: return true
        case .never: return false
        case .auto:
            let environment = ProcessInfo.processInfo.environment
            if environment["NO_COLOR"].map({ !$0.isEmpty }) ?? false { return false }
            if environment["CLICOLOR_FORCE"].map({ !$0.isEmpty && $0 != "0" }) ?? false { return true }
            return isatty(descriptor) == 1 && environment["TERM"] != "dumb"
        }
    }
}
