import Money

/// The earning rows that measures look at, numbered from the first one, of which the oldest may be forgotten.
struct MeasuredItems {
    private var kept: [MeasuredItem] = []
    /// How many have been forgotten; the first that is kept has this number.
    private(set) var start = 0

    /// How many there are, those forgotten included.
    var end: Int { start + kept.count }

    /// The item with a number between `start` and `end`.
    subscript(number: Int) -> MeasuredItem {
        get { kept[number - start] }
        set { kept[number - start] = newValue }
    }

    mutating func append(_ item: MeasuredItem) { kept.append(item) }

    /// Forgets what stands before a number, once that is most of what is kept; so each item is moved once at the most,
    /// on average.
    mutating func forget(before number: Int) {
        guard number - start > 1024, number - start > kept.count / 2 else { return }
        kept.removeFirst(number - start)
        start = number
    }
}
