import Money
import Programs

/// The tier, and the figures behind it.
extension ExplanationText {
    func tierSection(_ story: EarningStory) -> StorySection {
        let finding = story.decidingTier
        let terms = program.terms[Int(finding.standing.terms)]
        var section = StorySection("tier", [name(of: program.tier(finding.standing))])
        addLock(of: story, to: &section)
        guard terms.tiers.count > 1 else {
            section.add("the only tier of the terms")
            return section
        }
        section.add(review(finding, isFirst: story.first != nil) + "; " + demotion(terms.tierPolicy))
        for (tier, needs) in zip(terms.tiers, finding.needs) {
            section.add("\(needs.holds ? "met" : "not met"): \(name(of: tier))\(words(needs))", depth: 1)
            addParts(of: needs, on: finding.day, to: &section)
        }
        addOutcome(finding, terms, to: &section)
        return section
    }

    /// Which payment's tier counts (SPEC T6).
    private func addLock(of story: EarningStory, to section: inout StorySection) {
        guard let subscription = story.observation.subscription, subscription.paymentNumber > 1 else { return }
        guard let first = story.first else {
            section.add("each payment goes by its own date (T6, lock: none)")
            return
        }
        let terms = program.terms[Int(first.tier.standing.terms)]
        section.add(
            "the subscription keeps the tier and the terms of its first payment, \(visible(first.row.id)) of "
                + "\(first.row.date) (T6, lock: start)")
        if Int(first.tier.standing.terms) != explanation.terms {
            section.add("those terms were in force from \(terms.from), \(terms.place)")
        }
        let own = story.observation.tier.standing
        if own != first.tier.standing {
            let since = program.terms[Int(own.terms)].from
            section.add(
                "by its own date the row would have \(name(of: program.tier(own)))"
                    + (own.terms == first.tier.standing.terms ? "" : " of the terms from \(since)"))
        }
    }

    private func review(_ finding: TierFinding, isFirst: Bool) -> String {
        switch finding.review {
        case .payment:
            "settled just before \(isFirst ? "that payment" : "the row"), by the rows before it (T4, review: payment)"
        case .monthStart: "settled for the whole month as it stood on \(finding.day) (T4, review: month-start)"
        case .monthEnd: "settled for the whole month as it stood on \(finding.day) (T4, review: month-end)"
        }
    }

    private func demotion(_ policy: TierPolicy) -> String {
        policy.demotion
            ? "lost when its needs are no longer met (T5, demotion: true)"
            : "kept once a review gave it (T5, demotion: false)"
    }

    private func words(_ needs: NeedsFinding) -> String {
        switch needs {
        case .none: ", where everyone starts"
        case .grant: ", by grant only"
        case .condition, .all: ""
        case .any: ", by one of"
        }
    }

    private func addParts(of needs: NeedsFinding, on day: CivilDate, to section: inout StorySection) {
        switch needs {
        case .none, .grant: break
        case .condition: add(needs, on: day, depth: 2, to: &section)
        case .all(let parts, _), .any(let parts, _):
            for part in parts { add(part, on: day, depth: 2, to: &section) }
        }
    }

    private func add(_ needs: NeedsFinding, on day: CivilDate, depth: Int, to section: inout StorySection) {
        let mark = needs.holds ? "yes" : "no "
        switch needs {
        case .none: break
        case .grant: section.add("\(mark) a grant", depth: depth)
        case .condition(let condition, let have, _):
            let value =
                condition.measure.metric.isMoney
                ? Figures.money(have, program.currency) : Figures.grouped(Int(have))
            section.add(
                "\(mark) \(prose.condition(condition)): \(value) \(period(condition.measure.window, day))",
                depth: depth)
        case .all(let parts, _), .any(let parts, _):
            let isAll = if case .all = needs { true } else { false }
            section.add("\(mark) \(isAll ? "all" : "one") of", depth: depth)
            for part in parts { add(part, on: day, depth: depth + 2, to: &section) }
        }
    }

    /// The days of a window: `from 2025-01-04 to 2026-01-03`.
    private func period(_ window: Window?, _ day: CivilDate) -> String {
        guard let window else { return "up to \(day)" }
        return "from \(window.dayBefore(endingOn: day).adding(days: 1)) to \(day)"
    }

    /// What a review kept or a grant raised, beside what the needs give.
    private func addOutcome(_ finding: TierFinding, _ terms: Terms, to section: inout StorySection) {
        if let kept = finding.kept, kept > finding.measured {
            section.add("kept from an earlier review: \(name(of: terms.tiers[kept])) (T5)")
        }
        guard let grant = finding.grant else { return }
        let end = grant.to.map { " to \($0)" } ?? " on"
        section.add("raised by the grant of \(grant.tier) from \(grant.from)\(end) (T3)")
    }
}
