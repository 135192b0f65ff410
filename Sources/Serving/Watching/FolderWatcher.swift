import Foundation

/// Says when something below some folders of a site changed: files written, added, renamed or removed, and folders too,
/// the site's own among them.
///
/// It looks at names and states alone. One thread waits; any other may end its waiting.
public final class FolderWatcher: Sendable {
    private let alarm: Alarm
    private let source: any ChangeSource
    /// For how long nothing must happen before a change counts as complete, in milliseconds: editors write in several
    /// steps.
    private static let pause = 10
    /// How many pauses a change that does not end is waited for.
    private static let mostPauses = 25

    /// A watcher of folders below a root.
    ///
    /// - Parameters:
    ///   - root: the absolute path of the folder that holds the others. It may go and come back.
    ///   - folders: the names of the folders below the root; nothing else in it is looked at.
    ///   - isIgnored: whether a file's name is of no interest, such as that of an editor's own file.
    public init(root: String, folders: [String], isIgnored: @escaping @Sendable (String) -> Bool) {
        alarm = Alarm()
        let tree = WatchedFolders(root: root, folders: folders, isIgnored: isIgnored)
        #if os(Linux)
            source = EventSource(tree) ?? PollingSource(tree)
        #else
            source = PollingSource(tree)
        #endif
    }

    /// Waits for a change, and until it is complete.
    ///
    /// - Parameter limit: how many milliseconds to wait at the most; for as long as it takes without one.
    /// - Returns: the paths below the root of what changed, sorted; none where nothing did in time; `nil` once the
    ///   watcher was stopped.
    public func wait(atMost limit: Int? = nil) -> [String]? {
        guard var changed = source.next(atMost: limit, alarm) else { return nil }
        guard !changed.isEmpty else { return [] }
        for _ in 0..<Self.mostPauses {
            guard let more = source.next(atMost: Self.pause, alarm) else { return nil }
            if more.isEmpty { break }
            changed.formUnion(more)
        }
        return changed.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    }

    /// Ends the waiting, at once and for good.
    public func stop() { alarm.ring() }
}
