import Money
import Site
import TestSupport

extension TestSite {
    /// The values of a busy site's ledger that SPEC U1 bars begin with these.
    static let busyPrivate = ["row-", "buyer-", "contract-", "remark-"]

    /// A site with three programs in two currencies and a ledger of everything that a ledger may have, made by chance
    /// from a seed: many groups are small, many reversals come late.
    static func busy(seed: UInt64, rows: Int = 250, publish: String = "", edition: Edition = .everyone) -> TestSite {
        var random = SeededGenerator(seed: seed)
        let more =
            "    refunds: {partial: proportional, chargeback_fee: 7.50}\n"
            + "    bonuses: [{metric: sales, at_least: 900.00, amount: 25.00}]\n"
        return TestSite(
            [
                "Content/site.yml": settings(publish.isEmpty ? "" : "publish: {\(publish)}\n"),
                "Content/programs/acme.yml": program("Acme", more),
                "Content/programs/bolt.yml": program("Bolt", more)
                    .replacing(
                        "{percent: 50}",
                        with: "{event: referral, percent: 5}, {event: lead, amount: 1.25}, {percent: 33}"
                    )
                    .replacing("{days: 30}", with: "{days: 9, then: month-end}"),
                "Content/programs/sora.yml": program("Sora", currency: "JPY").replacing(
                    "{days: 30}", with: "{days: 0}"),
                "Content/ledger/all.csv": busyLedger(rows, &random),
            ], asOf: "2026-04-20", edition: edition)
    }

    private static func busyLedger(_ count: Int, _ random: inout SeededGenerator) -> String {
        var text = "id,date,type,program,customer,subscription,product,plan,amount,of,note\n"
        var open: [(id: String, program: String, left: Int)] = []
        var charged: [(id: String, program: String)] = []
        let start = CivilDate(year: 2026, month: 1, day: 2)
        for number in 0..<count {
            let date = start.adding(days: number * 105 / count)
            let program = ["acme", "acme", "bolt", "sora"][random.next(below: 4)]
            let id = "row-\(number)-\(seedText(&random))"
            func add(_ type: String, _ program: String, amount: Int?, of: String = "", sold: String = ",,,") {
                let decimals = program == "sora" ? 0 : 2
                let price = amount.map { DecimalText.format(Int64($0), decimals: decimals) } ?? ""
                text += "\(id),\(date),\(type),\(program),\(sold),\(price),\(of),remark-\(number)\n"
            }
            switch random.next(below: 20) {
            case 0..<12:
                let type = ["sale", "sale", "renewal", "referral", "lead"][
                    random.next(below: program == "bolt" ? 5 : 3)]
                let product = ["Suite", "Suite", "Extra", "Pro", ""][random.next(below: 5)]
                let plan = ["monthly", "monthly", "annual", ""][random.next(below: 4)]
                let amount = 1 + random.next(below: 20_000)
                add(
                    type, program, amount: amount,
                    sold: "buyer-\(random.next(below: 12)),contract-\(number),\(product),\(plan)")
                open.append((id, program, amount))
            case 12, 13, 14:
                guard !open.isEmpty else { continue }
                let index = random.next(below: open.count)
                let isWhole = random.next(below: 2) == 0
                let amount = isWhole ? open[index].left : 1 + random.next(below: open[index].left)
                add("refund", open[index].program, amount: amount, of: open[index].id)
                open[index].left -= amount
                if open[index].left == 0 { open.remove(at: index) }
            case 15:
                guard !open.isEmpty else { continue }
                let back = open.remove(at: random.next(below: open.count))
                add("chargeback", back.program, amount: nil, of: back.id)
                charged.append((id, back.program))
            case 16:
                guard !charged.isEmpty else { continue }
                let back = charged.remove(at: random.next(below: charged.count))
                add("reinstatement", back.program, amount: nil, of: back.id)
            case 17: add("bonus", program, amount: 1 + random.next(below: 5000))
            case 18: add("adjustment", program, amount: 2500 - random.next(below: 5001) * 2 - 1)
            default: add("payout", program, amount: 1 + random.next(below: 30_000))
            }
        }
        return text
    }

    private static func seedText(_ random: inout SeededGenerator) -> String { String(random.next(below: 1_000_000)) }
}
