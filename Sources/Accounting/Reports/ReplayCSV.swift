import Money

/// Writes replays as CSV, a line a month, all amounts as decimals of the programs' currency.
public enum ReplayCSV {
    /// The replays in order, with a header.
    public static func report(_ replays: [Replay]) -> String {
        "source,target,month,currency,sales,refunds,own_earned,own_reversed,own_credited,own_net,there_earned,"
            + "there_reversed,there_credited,there_net,difference\n"
            + replays.flatMap { replay in replay.months.map { line($0, of: replay) } }.joined()
    }

    private static func line(_ month: ReplayMonth, of replay: Replay) -> String {
        let sums = { (sums: ReplaySums) in [sums.earned, sums.reversed, sums.credited, sums.net] }
        let amounts = [month.sales, month.refunds] + sums(month.own) + sums(month.there) + [month.difference]
        let fields =
            [replay.source.id, replay.target.id, month.month.description, replay.source.currency.code]
            + amounts.map { Money(minorUnits: $0, currency: replay.source.currency).description }
        return fields.map(ReportCSV.quote).joined(separator: ",") + "\n"
    }
}
