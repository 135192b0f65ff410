/// What a watcher learns of changes from.
protocol ChangeSource: Sendable {
    /// Waits for changes, at most so many milliseconds, and gives the paths that are not as they were; `nil` once the
    /// alarm rang. It is called by one thread at a time.
    func next(atMost limit: Int?, _ alarm: Alarm) -> Set<String>?
}
