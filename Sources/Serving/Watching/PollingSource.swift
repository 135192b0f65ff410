import Synchronization

/// Learns of changes by looking at every file again and again: where the system does not tell of changes, or of no more.
final class PollingSource: ChangeSource {
    private let tree: WatchedFolders
    private let known: Mutex<[String: WatchedFolders.Stamp]>
    /// How many milliseconds lie between two looks.
    private static let interval = 300

    init(_ tree: WatchedFolders) {
        self.tree = tree
        known = Mutex(Self.stamps(tree))
    }

    func next(atMost limit: Int?, _ alarm: Alarm) -> Set<String>? {
        var left = limit
        while true {
            let changed = look()
            if !changed.isEmpty || left == 0 { return changed }
            let step = min(left ?? Self.interval, Self.interval)
            guard alarm.wait(for: nil, atMost: step) != nil else { return nil }
            left = left.map { $0 - step }
        }
    }

    private func look() -> Set<String> {
        let now = Self.stamps(tree)
        return known.withLock { known in
            defer { known = now }
            return Set(now.filter { known[$0.key] != $0.value }.keys).union(known.keys.filter { now[$0] == nil })
        }
    }

    private static func stamps(_ tree: WatchedFolders) -> [String: WatchedFolders.Stamp] {
        var stamps: [String: WatchedFolders.Stamp] = [:]
        tree.visit { entry in
            stamps[entry.path] = entry.stamp
            return true
        }
        return stamps
    }
}
