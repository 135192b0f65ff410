import Money
import Programs

/// Writes a replay as a table for the terminal: a row a month, then what the difference is made of.
public enum ReplayTable {
    /// The text of a replay, ending in a line end.
    public static func text(_ replay: Replay) -> String {
        let (source, target) = (replay.source, replay.target)
        let payments = replay.paymentCount == 1 ? "1 payment" : "\(replay.paymentCount) payments"
        return "\(source.name)’s sales under \(target.name)’s terms: \(payments), \(source.currency.code)\n"
            + months(replay) + "\n" + breakdown(replay) + notes(replay)
    }

    private static func months(_ replay: Replay) -> String {
        var table = TextTable([.left, .right, .right, .right, .right, .right])
        table.add(["month", "sales", "refunds", replay.source.name, replay.target.name, "difference"])
        let amounts = { (month: ReplayMonth) in
            [month.sales, month.refunds, month.own.net, month.there.net, month.difference].map {
                amount($0, replay.source.currency)
            }
        }
        for month in replay.months { table.add([month.month.description] + amounts(month)) }
        table.add(["total"] + amounts(replay.total))
        return table.text
    }

    private static func breakdown(_ replay: Replay) -> String {
        var table = TextTable([.left, .right, .right, .right])
        table.add(["", replay.source.name, replay.target.name, "difference"])
        let (own, there) = (replay.total.own, replay.total.there)
        let rows = [
            ("earned", own.earned, there.earned), ("reversed", -own.reversed, -there.reversed),
            ("bonuses and fees", own.credited, there.credited), ("left", own.net, there.net),
        ]
        for (name, own, there) in rows {
            table.add([name] + [own, there, there - own].map { amount($0, replay.source.currency) })
        }
        table.add(["tier at the end", replay.ownTier.id, replay.tierThere.id])
        return table.text
    }

    private static func notes(_ replay: Replay) -> String {
        var notes: [String] = []
        if replay.leftOutCount > 0 {
            notes.append("left out on both sides: \(rows(replay.leftOutCount)) of bonuses and adjustments")
        }
        if replay.earlyCount > 0 {
            notes.append(
                "dated before \(replay.target.name)’s first terms (\(replay.target.terms[0].from)), and looked at by "
                    + "those: \(rows(replay.earlyCount))")
        }
        return notes.isEmpty ? "" : notes.map { "  * \($0)\n" }.joined()
    }

    private static func rows(_ count: Int) -> String { count == 1 ? "1 row" : "\(count) rows" }

    private static func amount(_ amount: Int64, _ currency: Currency) -> String {
        Figures.amount(amount, currency)
    }
}
