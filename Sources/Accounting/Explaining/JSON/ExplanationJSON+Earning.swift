import Money
import Programs

extension ExplanationJSON {
    func value(of story: EarningStory) -> JSONText {
        let entry = story.entry
        let rate = program.rate(of: entry)
        return .object([
            ("tier", finding(story.decidingTier)), ("own_tier", finding(story.observation.tier)),
            ("locked_to", story.first.map { row($0.row) } ?? .null),
            ("new_customer", .flag(story.observation.isNewCustomer)),
            ("subscription", story.observation.subscription.map(subscription) ?? .null),
            ("rates", .list(story.observation.trials.map { trial($0, in: program.tier(entry.standing)) })),
            ("rate", .optional(program.rateText(of: entry))),
            ("exact", story.exact.map { .string($0.text(decimals: program.currency.decimals)) } ?? .null),
            ("rounded", .flag(story.exact.map { !$0.isWhole } ?? false)), ("commission", money(entry.commission)),
            ("ended", .flag(rate == nil && entry.endedRate != nil)), ("clears", date(entry.clears)),
            ("cleared", .flag(entry.clears <= explanation.asOf)),
            ("refund_policy", .string(program.terms[Int(entry.terms)].refunds.partial.rawValue)),
            ("reversals", .list(story.reversals.map(step))), ("reversed", money(entry.reversed)),
            ("left", money(entry.commission - entry.reversed)), ("payout", story.path.map(payout) ?? .null),
            ("variance", story.variance(reported: explanation.row.reported).map(money) ?? .null),
        ])
    }

    private func subscription(_ subscription: ObservedSubscription) -> JSONText {
        .object([
            ("start", date(subscription.start)), ("payment", .number(subscription.paymentNumber)),
            ("lock", .string(subscription.lock.rawValue)),
        ])
    }

    private func trial(_ trial: RateTrial, in tier: Tier) -> JSONText {
        let rate = tier.rates[Int(trial.rate)]
        var (result, reason, limit): (String, JSONText, JSONText) = ("decided", .null, .null)
        switch trial.result {
        case .decided: break
        case .mismatch(let mismatch): (result, reason) = ("mismatch", .string("\(mismatch)"))
        case .ended(let ended):
            result = "ended"
            switch ended {
            case .first: (reason, limit) = (.string("first"), .number(1))
            case .payments(let count): (reason, limit) = (.string("payments"), .number(count))
            case .before(let day): (reason, limit) = (.string("before"), date(day))
            case .from(let day): (reason, limit) = (.string("from"), date(day))
            }
        }
        let prose = TermsProse(currency: program.currency)
        return .object(
            [("rate", .string(prose.rate(rate)))] + Self.place(rate.place) + [
                ("result", .string(result)), ("reason", reason), ("limit", limit),
            ])
    }
}
