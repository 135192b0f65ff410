import Ledger
import Money
import Programs

/// The rates, the arithmetic and the hold.
extension ExplanationText {
    func sections(of story: EarningStory) -> [StorySection] {
        var sections = [tierSection(story)]
        if let subscription = story.observation.subscription { sections.append(section(of: subscription, story)) }
        sections += [ratesSection(story), commissionSection(story)]
        if story.entry.commission != 0 { sections.append(clearsSection(story.entry)) }
        if story.entry.commission != 0 || !story.reversals.isEmpty { sections.append(reversalsSection(story)) }
        if let path = story.path {
            sections.append(payoutSection(path, amount: story.entry.commission - story.entry.reversed))
        } else {
            let reason = story.entry.commission == 0 ? "nothing was earned" : "nothing is left"
            sections.append(StorySection("payout", ["none: \(reason)"]))
        }
        return sections + [reportedSection(story)]
    }

    private func section(of subscription: ObservedSubscription, _ story: EarningStory) -> StorySection {
        guard subscription.startRow != row.index else {
            return StorySection("subscription", ["starts with this payment (L4)"])
        }
        let payment = "this is its \(Words.ordinal(subscription.paymentNumber)) payment (L4)"
        let first = story.first.map { "with \(visible($0.row.id)) " } ?? ""
        return StorySection("subscription", ["started \(first)on \(subscription.start), \(payment)"])
    }

    private func ratesSection(_ story: EarningStory) -> StorySection {
        let tier = program.tier(story.entry.standing)
        var section = StorySection("rates", ["of \(name(of: tier)), in the order in which they are tried (R3)"])
        for trial in story.observation.trials {
            let rate = tier.rates[Int(trial.rate)]
            section.add("\(verdict(trial)) \(prose.rate(rate))", depth: 1)
            section.add(reason(trial.result, rate, story) + "\(rate.place)", depth: 3)
        }
        let untried = tier.rates.count - story.observation.trials.count
        if untried > 0 { section.add("not tried any more: \(Words.count(untried, "rate"))", depth: 1) }
        return section
    }

    private func verdict(_ trial: RateTrial) -> String { trial.result == .decided ? "yes" : "no " }

    private func reason(_ result: RateTrial.Result, _ rate: Rate, _ story: EarningStory) -> String {
        switch result {
        case .decided: "decides, "
        case .mismatch(let mismatch): self.reason(mismatch, rate) + ", "
        case .ended(let limit): self.reason(limit, story.observation.subscription?.paymentNumber ?? 1) + " (R2), "
        }
    }

    private func reason(_ mismatch: RateTrial.Mismatch, _ rate: Rate) -> String {
        switch mismatch {
        case .event: return "it is for `\(rate.event.rawValue)`, the row is a \(row.type.name)"
        case .plan: return "its plan is `\(rate.plan ?? "")`, \(rowHas("plan"))"
        case .product: return "its product is `\(rate.product?.text ?? "")`, \(rowHas("product"))"
        case .customer:
            if rate.customer == .new { return "it is for new customers, this one has paid before" }
            return row.text("customer").isEmpty
                ? "it is for returning customers, the row names none"
                : "it is for returning customers, this one has not paid before"
        }
    }

    private func rowHas(_ column: String) -> String {
        let text = row.text(column)
        return text.isEmpty ? "the row has none" : "the row’s is `\(visible(text))`"
    }

    private func reason(_ limit: RateTrial.Limit, _ number: Int) -> String {
        switch limit {
        case .first: "it pays a first payment only, this is the \(Words.ordinal(number))"
        case .payments(let count): "it pays \(Words.count(count, "payment")), this is the \(Words.ordinal(number))"
        case .before(let day): "it pays what is dated before \(day)"
        case .from(let day): "it pays what is dated from \(day) on"
        }
    }

    private func commissionSection(_ story: EarningStory) -> StorySection {
        let entry = story.entry
        guard let rate = program.rate(of: entry) else {
            let reason =
                entry.endedRate == nil
                ? "no rate is for this \(row.type.name)" : "the limit of every rate that is for it has ended"
            return StorySection("commission", ["\(amount(0)): \(reason) (R3)"])
        }
        switch rate.value {
        case .fixed: return StorySection("commission", ["\(amount(entry.commission)), a fixed sum"])
        case .percent(let percentage):
            let product = "\(amount(row.amount)) × \(percentage)"
            return StorySection("commission", [equation(product, story.exact, entry.commission)])
        }
    }

    /// A product with its result, and the exact value where it was rounded: `33.33 × 12.5% = 4.16625 → 4.17`.
    func equation(_ product: String, _ exact: ExactQuotient?, _ result: Int64) -> String {
        guard let exact, !exact.isWhole else { return "\(product) = \(amount(result))" }
        let value = exact.text(decimals: program.currency.decimals)
        return "\(product) = \(value) → \(amount(result)), rounded half away from zero (V6)"
    }

    private func clearsSection(_ entry: Entry) -> StorySection {
        let hold = program.terms[Int(entry.terms)].hold
        let isPast = entry.clears <= explanation.asOf
        let isLeft = entry.commission != entry.reversedPending
        let state = isPast ? (isLeft ? "available since then" : "nothing was left to clear") : "pending until then"
        let words = if case .days = hold { "" } else { "held \(TermsProse.hold(hold)): " }
        return StorySection(
            "clears", ["\(entry.clears), \(state)", "\(words)\(arithmetic(hold, entry.clears)) (H1)"])
    }

    /// How a clearing date follows from the row's: `2026-01-03 + 45 days = 2026-02-17`.
    private func arithmetic(_ hold: Hold, _ clears: CivilDate) -> String {
        switch hold {
        case .days(0): return "no hold: on its own date"
        case .days(let days): return "\(row.date) + \(Words.count(days, "day")) = \(clears)"
        case .daysThenMonthEnd(let days):
            let reached = row.date.adding(days: days)
            return days == 0
                ? "the last day of \(row.date.month)"
                : "\(row.date) + \(Words.count(days, "day")) = \(reached), then to that month’s end"
        case .daysFromMonthEnd(let days):
            let end = row.date.month.lastDay
            return days == 0
                ? "the last day of \(row.date.month)"
                : "\(end), the month’s end, + \(Words.count(days, "day")) = \(clears)"
        case .dayOfMonth(let day, let months):
            let month = row.date.month.advanced(by: months)
            if month.day(day) < row.date {
                return "the \(Words.ordinal(day)) of \(month) is before the row: its own date"
            }
            return day > month.dayCount
                ? "the \(Words.ordinal(day)) of \(month), which ends before" : "the \(Words.ordinal(day)) of \(month)"
        }
    }

    private func reportedSection(_ story: EarningStory) -> StorySection {
        guard let reported = row.reported, let variance = story.variance(reported: reported) else {
            return StorySection("reported", ["the ledger has no reported commission for it"])
        }
        guard variance != 0 else { return StorySection("reported", ["\(amount(reported)): agrees (S4)"]) }
        return StorySection(
            "reported",
            [
                "\(amount(reported)) − \(amount(story.entry.commission)) = \(amount(variance)): "
                    + "the network reported \(variance > 0 ? "more" : "less") than the terms give (S4)"
            ])
    }
}
