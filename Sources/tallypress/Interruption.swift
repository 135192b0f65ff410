import Dispatch
import Foundation

/// The user's wish to end the program: Ctrl-C, or what systems send before they kill.
final class Interruption {
    private let sources: [any DispatchSourceSignal]

    /// From now on such a wish no longer kills the program.
    init() {
        sources = [SIGINT, SIGTERM, SIGHUP].map { number in
            signal(number, SIG_IGN)
            return DispatchSource.makeSignalSource(signal: number, queue: .global())
        }
    }

    /// Does something when the wish comes. A second one ends the program at once.
    func whenItComes(_ act: @escaping @Sendable () -> Void) {
        for source in sources {
            let number = Int32(source.handle)
            source.setEventHandler {
                signal(number, SIG_DFL)
                act()
            }
            source.resume()
        }
    }
}
