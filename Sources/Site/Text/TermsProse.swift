import Accounting
import Money
import Programs

/// A program's terms as a person reads them.
struct TermsProse {
    let currency: Currency

    /// What a rate pays: `20% of every payment, for the life of the subscription`.
    func rate(_ rate: Rate) -> String {
        var text =
            switch rate.value {
            case .percent(let percentage): "\(percentage) of \(what(rate))"
            case .fixed(let sum): "\(Figures.money(sum, currency)) for \(what(rate))"
            }
        if let product = rate.product { text += " of \(product.text)" }
        if let customer = rate.customer { text += " by a \(customer.rawValue) customer" }
        guard isPayment(rate) else { return text }
        if let after = rate.afterMonths { text += ", from month \(after + 1) on" }
        switch rate.pays {
        case .first: break
        case .lifetime: text += rate.event == .sale ? "" : ", for the life of the subscription"
        case .payments(let count): text += ", up to the \(Words.ordinal(count)) payment"
        case .months(let months):
            text += rate.afterMonths == nil ? ", for \(Words.count(months, "month"))" : ", until month \(months)"
        }
        return text
    }

    private func what(_ rate: Rate) -> String {
        let plan = rate.plan.map { "\(article(for: $0)) \($0) plan" }
        switch rate.event {
        case .payment:
            let payment = rate.pays == .first ? "the first payment" : "every payment"
            return payment + (plan.map { " of \($0)" } ?? "")
        case .sale: return "the first payment" + (plan.map { " of \($0)" } ?? "")
        case .renewal: return "every renewal" + (plan.map { " of \($0)" } ?? "")
        case .trial: return "a trial" + (plan.map { " of \($0)" } ?? "")
        case .lead: return "a lead" + (plan.map { " for \($0)" } ?? "")
        case .referral: return "sales by an affiliate who was referred"
        }
    }

    private func isPayment(_ rate: Rate) -> Bool { [.payment, .sale, .renewal].contains(rate.event) }

    private func article(for word: String) -> String {
        "aeiouAEIOU".contains(word.prefix(1)) && !word.isEmpty ? "an" : "a"
    }

    /// What reaches a tier, as a sentence.
    func needs(_ needs: Needs?) -> String {
        switch needs {
        case nil: "Where everyone starts."
        case .grant: "By grant only: what it takes is not published."
        case let needs?: Words.capitalized(clause(needs)) + "."
        }
    }

    private func clause(_ needs: Needs) -> String {
        switch needs {
        case .condition(let condition): self.condition(condition)
        case .all(let parts): Words.list(parts.map(clause), parts.count > 1 ? "and" : "")
        case .any(let parts): Words.list(parts.map(clause), "or")
        case .grant: "a grant"
        }
    }

    private func condition(_ condition: Condition) -> String {
        let bound: String
        switch condition.threshold {
        case .moreThan(let value): bound = "more than \(quantity(value, condition.measure.metric))"
        case .atLeast(let value): bound = "at least \(quantity(value, condition.measure.metric))"
        }
        return bound + " " + noun(condition) + (condition.measure.window.map { " " + window($0) } ?? "")
    }

    private func quantity(_ value: Int64, _ metric: Measure.Metric) -> String {
        metric.isMoney ? Figures.money(value, currency) : Figures.grouped(Int(value))
    }

    /// What a condition counts, to stand behind a quantity.
    func noun(_ condition: Condition) -> String {
        let isOne = condition.threshold == .atLeast(1)
        let kind = condition.measure.counts
        switch condition.measure.metric {
        case .sales: return kind == .renewal ? "of renewals" : kind == .sale ? "of first payments" : "of sales"
        case .commission: return "of commissions"
        case .payments:
            return (kind == .renewal ? "renewal" : kind == .sale ? "first payment" : "payment") + (isOne ? "" : "s")
        case .customers: return isOne ? "customer" : "customers"
        }
    }

    private func window(_ window: Window) -> String {
        switch window {
        case .months(let count): "within \(Words.count(count, "month"))"
        case .days(let count): "within \(Words.count(count, "day"))"
        case .calendarMonth: "within a calendar month"
        case .calendarYear: "within a calendar year"
        }
    }

    /// How long commissions are held: `45 days`.
    static func hold(_ hold: Hold) -> String {
        switch hold {
        case .days(0): "none"
        case .days(let days): Words.count(days, "day")
        case .daysThenMonthEnd(let days): "\(Words.count(days, "day")) and the rest of the month"
        case .daysFromMonthEnd(let days): "\(Words.count(days, "day")) after the month's end"
        case .dayOfMonth(let day, let months):
            months == 0
                ? "until the \(Words.ordinal(day)) of the month"
                : "until the \(Words.ordinal(day)) of the \(months == 1 ? "next month" : "month \(months) months later")"
        }
    }

    /// When a program pays: `from the 15th to the 20th, for what cleared by the end of the month before`.
    static func payout(_ schedule: PayoutSchedule) -> String {
        let runs = schedule.runs.map { run in
            run.day == run.until
                ? "on the \(Words.ordinal(run.day))"
                : "from the \(Words.ordinal(run.day)) to the \(Words.ordinal(run.until))"
        }
        let moved =
            switch schedule.businessDay {
            case .next: ", or the next business day"
            case .previous: ", or the business day before"
            case nil: ""
            }
        let cutoff =
            switch schedule.cutoff {
            case .previousMonth: "for what cleared by the end of the month before"
            case .run: "for what has cleared by then"
            }
        return "Monthly, \(Words.list(runs))\(moved), \(cutoff)"
    }

    /// What refunds take back.
    func refunds(_ policy: RefundPolicy) -> String {
        let partial =
            switch policy.partial {
            case .proportional: "A refund takes back the same share of the commission"
            case .void: "Any refund takes back the whole commission"
            case .keep: "Only a full refund takes back the commission"
            }
        guard policy.chargebackFee > 0 else { return partial }
        return partial + "; a chargeback costs \(Figures.money(policy.chargebackFee, currency)) on top"
    }

    /// How tiers are given and kept.
    static func policy(_ policy: TierPolicy) -> String {
        let review =
            switch policy.review {
            case .payment: "As it stands just before the sale"
            case .monthStart: "As it stood at the end of the month before"
            case .monthEnd: "As it stands at the end of the month, for the whole month"
            }
        let demotion = policy.demotion ? "it is lost when its needs are no longer met" : "once reached, it is kept"
        let lock =
            policy.lock == .start
            ? "a subscription keeps the rate that it started with" : "each payment goes by its own date"
        return "\(review); \(demotion); \(lock)"
    }

    /// What the next tier still needs, in plain words, with the day before which it has to come.
    func way(_ statement: Statement, in program: Program) -> String {
        let terms = program.terms[Int(statement.standing.terms)]
        guard let next = statement.nextTier else {
            return terms.tiers.count > 1 ? "This is the highest tier." : "This program has one tier."
        }
        let name = terms.tiers[Int(next.tier)].name
        guard !next.unmet.isEmpty else {
            if terms.tiers[Int(next.tier)].needs == .grant { return "Only a grant leads on to \(name)." }
            return "All that \(name) needs is met."
        }
        let isAny = if case .any = terms.tiers[Int(next.tier)].needs { true } else { false }
        let parts = next.unmet.map { missing($0) }
        return "\(Words.capitalized(Words.list(parts, isAny ? "or" : "and"))) to reach \(name)."
    }

    private func missing(_ need: NextTier.UnmetNeed) -> String {
        let (bound, qualifier): (Int64, String) =
            switch need.condition.threshold {
            case .moreThan(let bound): (bound, need.condition.measure.metric.isMoney ? "over " : "")
            case .atLeast(let bound): (bound, "")
            }
        var missing = bound - need.have
        // Counts are whole: more than two is at least three.
        if case .moreThan = need.condition.threshold, !need.condition.measure.metric.isMoney { missing += 1 }
        var text: String
        switch need.condition.measure.metric {
        case .sales: text = "\(qualifier)\(Figures.money(missing, currency)) more in \(salesNoun(need.condition))"
        case .commission: text = "\(qualifier)\(Figures.money(missing, currency)) more in commissions"
        case .payments: text = "\(Words.count(Int(missing), "more " + salesNoun(need.condition, isOne: true)))"
        case .customers: text = "\(Words.count(Int(missing), "more customer"))"
        }
        if let lapses = need.lapses { text += " before \(Words.longDate(lapses))" }
        return text
    }

    private func salesNoun(_ condition: Condition, isOne: Bool = false) -> String {
        switch condition.measure.counts {
        case .sale: isOne ? "first payment" : "first payments"
        case .renewal: isOne ? "renewal" : "renewals"
        case nil: isOne ? "payment" : "sales"
        }
    }
}
