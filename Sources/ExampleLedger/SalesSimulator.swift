import Ledger
import Money
import Programs

/// Lets customers come, pay, ask for their money back and leave, until the last day.
struct SalesSimulator {
    private let plan: ProgramPlan
    private let rules: SubIDRules
    private var random: SeededGenerator
    private var drafts: [Draft] = []
    /// The last payments of those who left without a refund, as indices of drafts.
    private var lastPayments: [Int] = []

    /// A simulation of a program whose links carry sub-ids by the given rules.
    init(plan: ProgramPlan, rules: SubIDRules) {
        self.plan = plan
        self.rules = rules
        random = SeededGenerator(seed: plan.seed)
    }

    /// The program's rows but for what the network reports and pays, in order and with their ids.
    mutating func run() -> [Draft] {
        var month = plan.start
        while month <= Assumptions.lastDay.month {
            startNumbers(month, 0)
            for customer in 0..<customerCount(in: month) {
                startNumbers(month, customer + 1)
                welcome(on: arrival(in: month))
            }
            month = month.advanced(by: 1)
        }
        for chargeback in plan.chargebacks {
            startNumbers(chargeback.month, 0)
            takeBack(chargeback)
        }
        drafts += plan.credits
        return numbered()
    }

    /// Every customer has numbers of their own, so that a later last day adds rows and changes none.
    private mutating func startNumbers(_ month: YearMonth, _ customer: Int) {
        random = SeededGenerator(seed: plan.seed << 32 | UInt64(month.index) << 8 | UInt64(customer))
    }

    private mutating func customerCount(in month: YearMonth) -> Int {
        let trend = plan.newCustomers + plan.growth * plan.start.distance(to: month)
        let thousandths = trend * Assumptions.seasons[month.month - 1] / 100
        return thousandths / 1000 + (random.happens(thousandths % 1000) ? 1 : 0)
    }

    private mutating func arrival(in month: YearMonth) -> CivilDate {
        if month.month == 11, random.happens(Assumptions.blackFridayShare) {
            // The day after the fourth Thursday; weekdays count from Monday, 0.
            let friday = month.day(23 + (10 - month.firstDay.weekday) % 7)
            return random.day(in: friday...friday.adding(days: 3))
        }
        return random.day(in: month.firstDay...month.lastDay)
    }

    private mutating func welcome(on date: CivilDate) {
        let november = date.month.month == 11
        let item = random.pick(plan.items) { item in
            item.weight * (november && item.plan == .annual ? Assumptions.novemberAnnualFactor : 1)
        }
        guard let item, date <= Assumptions.lastDay else { return }
        let isNamed = !random.happens(Assumptions.withoutName)
        var payment = Draft(
            date: date, type: .sale, program: plan.program, product: item.product, plan: item.plan.rawValue,
            amount: item.price)
        if isNamed { payment.customer = random.name("c-") }
        if plan.namesSubscriptions || !isNamed { payment.subscription = random.name("s-") }
        payment.subID = subID(on: date)
        if random.happens(plan.trials) {
            var trial = payment
            trial.type = .trial
            trial.amount = Assumptions.trialPrice
            drafts.append(trial)
            guard random.happens(Assumptions.trialConverts) else { return }
            payment.date = date.adding(days: Assumptions.trialDays)
        }
        subscribe(payment, item.plan)
    }

    private mutating func subID(on date: CivilDate) -> String {
        guard !random.happens(Assumptions.withoutLink) else { return "" }
        let link = random.pick(plan.links.filter { $0.since <= date }, weight: \.weight)
        return link.map { SubID(page: $0.page, placement: $0.placement, rules: rules).text } ?? ""
    }

    /// Adds a first payment and those that follow it, until the customer leaves.
    private mutating func subscribe(_ first: Draft, _ billing: BillingPlan) {
        var payment = first
        var count = 0
        while payment.date <= Assumptions.lastDay {
            let index = drafts.count
            drafts.append(payment)
            count += 1
            if isRefundedWhole(index) { return }
            guard let period = billing.period, !random.happens(chanceOfLeaving(billing, after: count)) else {
                lastPayments.append(index)
                return
            }
            payment.type = .renewal
            payment.date = first.date.adding(months: period * count)
        }
    }

    private func chanceOfLeaving(_ billing: BillingPlan, after payments: Int) -> Int {
        let churn = Assumptions.monthlyChurn
        return billing == .annual ? Assumptions.annualChurn : churn[min(payments, churn.count) - 1]
    }

    /// Refunds a payment or not; true where all of it was refunded, so that the customer is gone.
    private mutating func isRefundedWhole(_ index: Int) -> Bool {
        let isFirst = drafts[index].type == .sale
        guard random.happens(isFirst ? Assumptions.firstPaymentRefunded : Assumptions.laterPaymentRefunded) else {
            return false
        }
        let isLate = random.happens(Assumptions.refundedLate)
        let days = isLate ? Assumptions.lateRefundDays : Assumptions.promptRefundDays
        let isHalf = random.happens(Assumptions.refundedByHalf)
        reverse(index, by: .refund, after: days, amount: isHalf ? drafts[index].amount.map { $0 / 2 } : nil)
        return !isHalf
    }

    private mutating func takeBack(_ chargeback: ProgramPlan.Chargeback) {
        let index = lastPayments.filter { drafts[$0].date >= chargeback.month.firstDay }
            .min { (drafts[$0].date, $0) < (drafts[$1].date, $1) }
        guard let index else { return }
        reverse(index, by: .chargeback, after: Assumptions.chargebackDays)
        if chargeback.wasWonBack {
            reverse(drafts.count - 1, by: .reinstatement, after: Assumptions.reinstatementDays)
        }
    }

    private mutating func reverse(_ target: Int, by type: RowType, after days: ClosedRange<Int>, amount: Int64? = nil) {
        let date = drafts[target].date.adding(days: random.number(in: days))
        guard date <= Assumptions.lastDay else { return }
        drafts.append(Draft(date: date, type: type, program: plan.program, amount: amount, target: target))
    }

    /// The drafts in order, numbered as a network numbers its transactions: upward, with those of others between.
    private mutating func numbered() -> [Draft] {
        let places = drafts.map { ($0.date, $0.type.rank) }
        let order = drafts.indices.sorted { (places[$0].0, places[$0].1, $0) < (places[$1].0, places[$1].1, $1) }
        random = SeededGenerator(seed: plan.seed)
        var number = plan.firstNumber
        for index in order {
            drafts[index].id = plan.prefix + String(number)
            number += random.number(in: 1...90)
        }
        return order.map { index in
            var draft = drafts[index]
            draft.of = draft.target.map { drafts[$0].id } ?? ""
            return draft
        }
    }
}
