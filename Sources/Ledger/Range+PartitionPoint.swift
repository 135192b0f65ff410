extension Range<Int> {
    /// The first element for which a condition holds that, once it holds, holds for all after it; the upper bound
    /// where it holds for none.
    package func partitionPoint(_ holds: (Int) -> Bool) -> Int {
        var low = lowerBound
        var high = upperBound
        while low < high {
            let middle = low + (high - low) / 2
            if holds(middle) { high = middle } else { low = middle + 1 }
        }
        return low
    }
}
