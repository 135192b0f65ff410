import Money
import Programs

/// The measures that a program's tiers (or its bonuses) ask for, kept up to date row by row.
struct MeasureBook {
    private(set) var items = MeasuredItems()
    private var trackers: [MeasureTracker] = []
    private var indices: [Measure: Int] = [:]
    /// The day on which the windows end.
    private var day: CivilDate?

    /// Whether nothing is ever asked for, so that nothing needs to be kept.
    var isIdle: Bool { trackers.isEmpty }

    /// Asks for a measure; the number is what `value(of:)` takes.
    mutating func track(_ measure: Measure) -> Int {
        if let index = indices[measure] { return index }
        trackers.append(MeasureTracker(measure: measure))
        indices[measure] = trackers.count - 1
        return trackers.count - 1
    }

    /// Moves every window so that it ends on a day.
    mutating func move(to day: CivilDate) {
        guard day != self.day else { return }
        self.day = day
        for index in trackers.indices { trackers[index].move(to: day, items: items) }
        items.forget(before: trackers.reduce(items.end) { min($0, $1.head) })
    }

    mutating func append(_ item: MeasuredItem) {
        guard !isIdle else { return }
        items.append(item)
        for index in trackers.indices { trackers[index].add(item) }
    }

    /// Changes an item in place, in every window that holds it; one that has left them all does not matter any more.
    mutating func update(_ index: Int, _ change: (inout MeasuredItem) -> Void) {
        guard !isIdle, index >= items.start else { return }
        let old = items[index]
        var new = old
        change(&new)
        items[index] = new
        for tracker in trackers.indices { trackers[tracker].replace(old, by: new, at: index) }
    }

    /// The first day on which the oldest item that counts now for a measure no longer does.
    func lapse(of tracker: Int) -> CivilDate? {
        trackers[tracker].lapse(items: items)
    }

    /// The value of a measure over the window that `move(to:)` set last.
    func value(of tracker: Int) -> Int128 {
        trackers[tracker].value
    }
}
