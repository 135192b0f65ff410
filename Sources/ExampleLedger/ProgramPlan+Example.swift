import Ledger
import Money

/// The four programs of the example.
extension ProgramPlan {
    static let example = [clickfunnels, convertkit, kajabi, kartra]

    private static let kartra = ProgramPlan(
        program: "kartra", prefix: "KT-", firstNumber: 104_233, seed: 14, start: month(2024, 6),
        newCustomers: 1_300, growth: 120, trials: 600, namesSubscriptions: false,
        items: [
            Item(product: "Kartra Starter", plan: .monthly, price: 99_00, weight: 66),
            Item(product: "Kartra Starter", plan: .annual, price: 948_00, weight: 7),
            Item(product: "Kartra Growth", plan: .monthly, price: 189_00, weight: 16),
            Item(product: "Kartra Professional", plan: .monthly, price: 429_00, weight: 2),
        ],
        links: [
            Link(page: "kartra", placement: "offer-trial", weight: 14),
            Link(page: "kartra", placement: "offer-tour", weight: 5),
            Link(page: "read-the-terms-before-you-join", placement: "end", since: day(2024, 11, 26), weight: 8),
            Link(page: "reach-the-higher-tier-early", placement: "hero", since: day(2025, 2, 18), weight: 7),
            Link(page: "reach-the-higher-tier-early", placement: "end", since: day(2025, 2, 18), weight: 11),
            Link(page: "kartra-or-kajabi", placement: "hero", since: day(2025, 3, 25), weight: 9),
            Link(page: "kartra-or-kajabi", placement: "end", since: day(2025, 3, 25), weight: 14),
            Link(page: "promoting-by-email", placement: "intro", since: day(2025, 6, 11), weight: 6),
            Link(page: "setup-call-with-kartra", placement: "steps", since: day(2025, 9, 2), weight: 12),
            Link(page: "setup-call-with-kartra", placement: "end", since: day(2025, 9, 2), weight: 6),
            Link(page: "setup-call-with-kartra", placement: "card", since: day(2025, 9, 2), weight: 5),
        ],
        chargebacks: [
            Chargeback(month: month(2025, 2), wasWonBack: false), Chargeback(month: month(2026, 3), wasWonBack: true),
        ],
        credits: [
            Draft(
                date: day(2025, 12, 9), type: .adjustment, program: "kartra", amount: 45_00,
                note: "SAS-4019: two days without click tracking")
        ],
        variances: [
            Variance(month: month(2024, 9), rate: "100%", reported: 20, note: "SAS-2210: paid as an annual plan"),
            Variance(month: month(2025, 5), rate: "20%", reported: 0, note: "SAS-3057: no commission booked"),
            Variance(month: month(2025, 11), rate: "30%", reported: 20, note: "SAS-3941: paid at the tier below"),
            Variance(month: month(2026, 5), rate: "40%", reported: 30, note: "SAS-4388: paid at the tier below"),
        ],
        mishaps: [
            Mishap(month: month(2025, 7), kind: .short(cents: 15_00), note: "SAS-3266: wire fee deducted by mistake"),
            Mishap(month: month(2026, 1), kind: .late(days: 2)),
        ])

    private static let kajabi = ProgramPlan(
        program: "kajabi", prefix: "KJ-", firstNumber: 58_107, seed: 14, start: month(2025, 1),
        newCustomers: 500, growth: 26, namesSubscriptions: true,
        items: [
            Item(product: "Kajabi Basic", plan: .monthly, price: 149_00, weight: 62),
            Item(product: "Kajabi Basic", plan: .annual, price: 1_428_00, weight: 5),
            Item(product: "Kajabi Growth", plan: .monthly, price: 199_00, weight: 30),
        ],
        links: [
            Link(page: "kajabi", placement: "offer-plans", weight: 10),
            Link(page: "read-the-terms-before-you-join", placement: "end", since: day(2024, 11, 26), weight: 6),
            Link(page: "kartra-or-kajabi", placement: "hero", since: day(2025, 3, 25), weight: 9),
            Link(page: "kartra-or-kajabi", placement: "end", since: day(2025, 3, 25), weight: 12),
            Link(page: "thirty-percent-for-how-long", placement: "hero", since: day(2025, 8, 14), weight: 5),
            Link(page: "thirty-percent-for-how-long", placement: "end", since: day(2025, 8, 14), weight: 7),
        ],
        credits: [
            Draft(
                date: day(2026, 2, 6), type: .bonus, program: "kajabi", amount: 150_00,
                note: "KJ-M118: winner of the January contest")
        ],
        mishaps: [Mishap(month: month(2026, 4), kind: .missing)])

    private static let clickfunnels = ProgramPlan(
        program: "clickfunnels", prefix: "CF-", firstNumber: 730_518, seed: 9, start: month(2024, 10),
        newCustomers: 700, growth: 60, namesSubscriptions: false,
        items: [
            Item(product: "ClickFunnels Startup", plan: .monthly, price: 97_00, weight: 66),
            Item(product: "ClickFunnels Startup", plan: .annual, price: 972_00, weight: 4),
            Item(product: "ClickFunnels Pro", plan: .monthly, price: 297_00, weight: 10),
            Item(product: "Online event", plan: .oneTime, price: 147_00, weight: 20),
        ],
        links: [
            Link(page: "clickfunnels", placement: "offer-home", weight: 10),
            Link(page: "thirty-percent-for-how-long", placement: "hero", since: day(2025, 8, 14), weight: 6),
            Link(page: "thirty-percent-for-how-long", placement: "end", since: day(2025, 8, 14), weight: 9),
        ],
        chargebacks: [Chargeback(month: month(2025, 9), wasWonBack: false)],
        mishaps: [Mishap(month: month(2026, 6), kind: .late(days: 3))])

    private static let convertkit = ProgramPlan(
        program: "convertkit", prefix: "CK-", firstNumber: 311_902, seed: 16, start: month(2024, 5),
        newCustomers: 1_600, growth: 150, namesSubscriptions: true,
        items: [
            Item(product: "Creator 1k", plan: .monthly, price: 29_00, weight: 46),
            Item(product: "Creator 1k", plan: .annual, price: 290_00, weight: 7),
            Item(product: "Creator 3k", plan: .monthly, price: 49_00, weight: 27),
            Item(product: "Creator 3k", plan: .annual, price: 490_00, weight: 4),
            Item(product: "Creator Pro 3k", plan: .monthly, price: 79_00, weight: 14),
        ],
        links: [
            Link(page: "convertkit", placement: "offer-plans", weight: 6),
            Link(page: "promoting-by-email", placement: "intro", since: day(2025, 6, 11), weight: 13),
            Link(page: "thirty-percent-for-how-long", placement: "hero", since: day(2025, 8, 14), weight: 6),
            Link(page: "thirty-percent-for-how-long", placement: "end", since: day(2025, 8, 14), weight: 8),
            Link(page: "plain-terms-workbook", placement: "steps", since: day(2026, 2, 10), weight: 9),
            Link(page: "plain-terms-workbook", placement: "card", since: day(2026, 2, 10), weight: 4),
            Link(page: "plain-terms-workbook", placement: "end", since: day(2026, 2, 10), weight: 6),
        ],
        variances: [
            Variance(month: month(2025, 9), rate: "30%", reported: 0, note: "CK-T552: no commission booked"),
            Variance(month: month(2026, 8), rate: "30%", reported: 20, note: "CK-T871: paid at 20% instead"),
        ],
        mishaps: [Mishap(month: month(2025, 10), kind: .late(days: 1))])

    private static func month(_ year: Int, _ month: Int) -> YearMonth { YearMonth(year: year, month: month) }

    private static func day(_ year: Int, _ month: Int, _ day: Int) -> CivilDate {
        CivilDate(year: year, month: month, day: day)
    }
}
