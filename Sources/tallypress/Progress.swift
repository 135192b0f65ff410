import Dispatch
import Foundation
import Synchronization

/// Says on a terminal what is being done, once it takes longer than a moment.
final class Progress: Sendable {
    private let state: Mutex<(phase: String, shown: Bool)>

    /// Progress that begins with the given phase; silent where standard error is no terminal, or all is to be quiet.
    init(_ phase: String, isQuiet: Bool) {
        state = Mutex((phase, false))
        guard !isQuiet, isatty(STDERR_FILENO) == 1 else { return }
        showLater(after: .milliseconds(400))
    }

    /// Goes on to another phase.
    func enter(_ phase: String) {
        state.withLock { $0.phase = phase }
    }

    /// Takes the line off the terminal again, and says nothing more.
    func finish() {
        state.withLock { state in
            state.phase = ""
            if state.shown { Console.printError("\r\u{1B}[K") }
        }
    }

    private func showLater(after delay: DispatchTimeInterval) {
        DispatchQueue.global().asyncAfter(deadline: .now() + delay) { [weak self] in
            guard let self, self.show() else { return }
            self.showLater(after: .milliseconds(200))
        }
    }

    /// Shows the phase; `false` once all is done.
    private func show() -> Bool {
        state.withLock { state in
            guard !state.phase.isEmpty else { return false }
            state.shown = true
            Console.printError("\r\u{1B}[K\(state.phase)…")
            return true
        }
    }
}
