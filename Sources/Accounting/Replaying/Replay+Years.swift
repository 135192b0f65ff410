extension Replay {
    /// The months of each year together, named by the year's last.
    public var years: [ReplayMonth] {
        var years: [ReplayMonth] = []
        for month in months {
            if let year = years.last, year.month.year == month.month.year {
                years[years.count - 1] = year.joined(with: month)
            } else {
                years.append(month)
            }
        }
        return years
    }
}

extension ReplayMonth {
    /// This and a later month together. The sums fit, since those of all months up to each were found to.
    fileprivate func joined(with later: ReplayMonth) -> ReplayMonth {
        let sums = { (first: ReplaySums, second: ReplaySums) in
            ReplaySums(
                earned: first.earned + second.earned, reversed: first.reversed + second.reversed,
                credited: first.credited + second.credited)
        }
        return ReplayMonth(
            month: later.month, sales: sales + later.sales, refunds: refunds + later.refunds,
            own: sums(own, later.own), there: sums(there, later.there))
    }
}
