import Money
import Programs

/// The payout runs.
extension ExplanationText {
    /// How many runs on the way are told of; of a longer way the first ones and the last.
    private static let longestWay = 4

    func payoutSection(_ path: PayoutPath, amount: Int64) -> StorySection {
        guard !path.stops.isEmpty else {
            let reason =
                program.terms.allSatisfy { $0.payout == nil } ? "the terms have no payout runs" : "no run follows"
            return StorySection("payout", ["none: \(reason)"])
        }
        let verb = amount < 0 ? "counts against" : "counts for"
        var section = StorySection(
            "payout",
            ["\(self.amount(amount)) \(verb) the first run whose cut-off is not before \(path.since) (P2, P3)"])
        let isLong = path.stops.count > Self.longestWay
        for (index, stop) in path.stops.enumerated() {
            let isShown = !isLong || index < Self.longestWay - 1 || index == path.stops.count - 1
            if isShown { add(stop, to: &section) }
            if isLong, index == Self.longestWay - 1 {
                section.add("… and \(Words.count(path.stops.count - Self.longestWay, "run")) between", depth: 1)
            }
        }
        return section
    }

    private func add(_ stop: PayoutPath.Stop, to section: inout StorySection) {
        section.add("\(days(stop.from, stop.to)), cut-off \(stop.cutoff)", depth: 1)
        guard let run = stop.run else {
            section.add("opens after the month of \(explanation.asOf)", depth: 3)
            return
        }
        section.add(state(of: run, stop), depth: 3)
    }

    private func days(_ first: CivilDate, _ last: CivilDate) -> String {
        first == last ? "run of \(first)" : "run of \(first) to \(last)"
    }

    private func state(of run: PayoutRun, _ stop: PayoutPath.Stop) -> String {
        let came = "received \(amount(run.received)): \(run.status.rawValue)"
        switch run.reason {
        case nil:
            let note = run.status == .missing ? "; the next run expects it too" : ""
            return "expected \(amount(run.expected)), \(came)\(note) (P4)"
        case .nothingDue: return "\(amount(run.due)) is due, so nothing is expected, \(came) (P3, nothing-due)"
        case .belowMinimum:
            return
                "\(amount(run.due)) is due, below the minimum of \(amount(stop.minimum)): carried to the next run, \(came) (P3, below-minimum)"
        case .requirements:
            return
                "\(amount(run.due)) is due, but \(Words.list(stop.unmet)) was not met by \(run.from): carried to the "
                + "next run, \(came) (P3, requirements)"
        }
    }

    /// The run that a payout belongs to (SPEC P4).
    func runSection(_ story: PayoutStory) -> StorySection {
        guard let stop = story.stop, let run = stop.run else {
            let reason = story.nextFrom.map { "the first run opens on \($0)" } ?? "the terms have no payout runs"
            return StorySection("run", ["none: \(reason)"])
        }
        var section = StorySection("run", ["\(days(run.from, run.to)), cut-off \(run.cutoff)"])
        let end = story.nextFrom.map { "to \($0.adding(days: -1)), the day before the next run," } ?? "on"
        section.add("payouts from \(run.from) \(end) belong to it (P4)")
        for other in story.others {
            section.add("\(visible(other.id)) of \(other.date), \(amount(other.amount)), belongs to it too", depth: 1)
        }
        section.add(state(of: run, stop))
        return section
    }
}
