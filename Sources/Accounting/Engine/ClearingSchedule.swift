import Money

/// What is pending, by the date on which it clears.
struct ClearingSchedule {
    /// Ascending dates from `next` on; those before it have cleared.
    private var dates: [CivilDate] = []
    private var amounts: [Int128] = []
    private var next = 0

    /// Adds an amount, which may be negative, to what clears on a date.
    mutating func add(_ amount: Int64, on date: CivilDate) {
        var index = dates.count
        while index > next, dates[index - 1] >= date { index -= 1 }
        if index < dates.count, dates[index] == date {
            amounts[index] += Int128(amount)
        } else {
            dates.insert(date, at: index)
            amounts.insert(Int128(amount), at: index)
        }
    }

    /// Takes out what clears up to and on a date, and says how much it is.
    mutating func clear(through date: CivilDate) -> Int128 {
        var sum: Int128 = 0
        while next < dates.count, dates[next] <= date {
            sum += amounts[next]
            next += 1
        }
        return sum
    }

    /// How much would clear up to and on a date, without taking it out.
    func clearing(through date: CivilDate) -> Int128 {
        var sum: Int128 = 0
        var index = next
        while index < dates.count, dates[index] <= date {
            sum += amounts[index]
            index += 1
        }
        return sum
    }

    /// What is pending, by date; without dates on which nothing is left.
    func releases() throws(Overflow) -> [Release] {
        var releases: [Release] = []
        for index in next..<dates.count where amounts[index] != 0 {
            releases.append(Release(date: dates[index], amount: try Overflow.check(amounts[index])))
        }
        return releases
    }
}
