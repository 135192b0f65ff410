import Money
import Programs

/// One program's part of a forecast. Amounts are minor units of its currency.
public struct ProgramForecast: Sendable {
    /// The program.
    public let program: Program
    /// The statement of the as-of date's month, with which the forecast begins.
    public let present: Statement
    /// What is left of the as-of date's month, if anything, and the months after it.
    public let months: [ForecastMonth]
    /// The runs that are still to pay or to open, in order.
    public let runs: [PayoutRun]
    /// When commissions that are pending now clear, within the forecast or after it.
    public let releases: [Release]
    /// When the next tier comes if the last months come again.
    public let outlook: TierOutlook
    /// The day on which a grant that is in force now ends, if it does; after it the tier falls to what is earned.
    public let grantEnds: CivilDate?
    /// The first days of the entries of terms that begin within the forecast.
    public let laterTerms: [CivilDate]

    /// What clears only after the forecast's last month.
    public var pendingAfter: Int64 { months.last?.pending ?? present.closing.pending }

    /// The months up to the last in which anything clears, is credited or paid, or the tier changes.
    var eventfulMonths: ArraySlice<ForecastMonth> {
        var standing = present.standing
        var count = 0
        for (index, month) in months.enumerated() {
            let isEventful = month.clears != 0 || month.credited != 0 || month.paid != 0
            if isEventful || program.tier(month.standing).id != program.tier(standing).id { count = index + 1 }
            standing = month.standing
        }
        return months.prefix(count)
    }

    /// The runs that pay what clears up to and on a day: the first whose cut-off is not before it, and that expects
    /// something. `nil` where no run of the forecast does.
    public func run(paying day: CivilDate) -> PayoutRun? {
        runs.first { $0.cutoff >= day && $0.expected > 0 }
    }
}
