import Money
import Programs

extension ExplanationJSON {
    func value(of story: PayoutStory) -> JSONText {
        .object([
            ("amount", money(explanation.row.amount)), ("run", story.stop.map(stop) ?? .null),
            ("next_from", story.nextFrom.map(date) ?? .null), ("others", .list(story.others.map(row))),
        ])
    }

    /// The runs that an amount counts for.
    func payout(_ path: PayoutPath) -> JSONText {
        .object([("since", date(path.since)), ("runs", .list(path.stops.map(stop)))])
    }

    private func stop(_ stop: PayoutPath.Stop) -> JSONText {
        let run = stop.run
        return .object([
            ("cutoff", date(stop.cutoff)), ("from", date(stop.from)), ("to", date(stop.to)),
            ("minimum", money(stop.minimum)), ("unmet", .list(stop.unmet.map(JSONText.string))),
            ("due", run.map { money($0.due) } ?? .null), ("expected", run.map { money($0.expected) } ?? .null),
            ("reason", .optional(run?.reason?.rawValue)), ("received", run.map { money($0.received) } ?? .null),
            ("status", .optional(run?.status.rawValue)),
        ])
    }
}
