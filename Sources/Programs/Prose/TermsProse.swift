import Money

/// A program's terms as a person reads them.
package struct TermsProse {
    package let currency: Currency

    package init(currency: Currency) {
        self.currency = currency
    }

    /// How long commissions are held: `45 days`, `until the 20th of the next month`.
    package static func hold(_ hold: Hold) -> String {
        switch hold {
        case .days(0): "none"
        case .days(let days): Words.count(days, "day")
        case .daysThenMonthEnd(0), .daysFromMonthEnd(0): "until the month’s end"
        case .daysThenMonthEnd(let days): "\(Words.count(days, "day")) and the rest of that month"
        case .daysFromMonthEnd(let days): "until \(Words.count(days, "day")) after the month’s end"
        case .dayOfMonth(let day, 0): "until the \(dayOfMonth(day)) of the same month"
        case .dayOfMonth(let day, 1): "until the \(dayOfMonth(day)) of the next month"
        case .dayOfMonth(let day, let months): "until the \(dayOfMonth(day)), \(Words.count(months, "month")) later"
        }
    }

    /// When a program pays: `Every month from the 15th to the 20th, for what cleared by the end of the month before`.
    package static func payout(_ schedule: PayoutSchedule) -> String {
        let runs = schedule.runs.map { run in
            run.day == run.until
                ? "the \(dayOfMonth(run.day))" : "from the \(dayOfMonth(run.day)) to the \(dayOfMonth(run.until))"
        }
        let isWindow = schedule.runs.first.map { $0.day != $0.until } ?? false
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
        return "Every month \(isWindow ? "" : "on ")\(Words.list(runs))\(moved), \(cutoff)"
    }

    /// `15th`; the 31st is every month's last day, since days are clamped to it (SPEC H1, P2).
    private static func dayOfMonth(_ day: Int) -> String { day > 30 ? "last day" : Words.ordinal(day) }

    /// What refunds take back.
    package func refunds(_ policy: RefundPolicy) -> String {
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
    package static func policy(_ policy: TierPolicy) -> String {
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
}
