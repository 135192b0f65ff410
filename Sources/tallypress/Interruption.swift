import Dispatch
import Foundation
import Synchronization

/// The user's wish to end the program: Ctrl-C, or what systems send before they kill.
final class Interruption {
    private let wish: Wish
    private let sources: [any DispatchSourceSignal]

    /// From now on such a wish no longer kills the program; a second one does.
    init() {
        let wish = Wish()
        self.wish = wish
        sources = [SIGINT, SIGTERM, SIGHUP].map { number in
            signal(number, SIG_IGN)
            let source = DispatchSource.makeSignalSource(signal: number, queue: .global())
            source.setEventHandler {
                signal(number, SIG_DFL)
                wish.come()
            }
            source.resume()
            return source
        }
    }

    /// Does something when the wish comes, or now if it has come already.
    func whenItComes(_ act: @escaping @Sendable () -> Void) { wish.set(act) }

    private final class Wish: Sendable {
        private let held = Mutex<(hasCome: Bool, act: (@Sendable () -> Void)?)>((false, nil))

        func set(_ act: @escaping @Sendable () -> Void) {
            let hasCome = held.withLock { held in
                held.act = act
                return held.hasCome
            }
            if hasCome { act() }
        }

        func come() {
            let act = held.withLock { held in
                held.hasCome = true
                return held.act
            }
            act?()
        }
    }
}
