import Money
import TestSupport

/// Ledgers without errors, made by chance from a seed.
enum GeneratedLedger {
    static let header = "id,date,type,customer,subscription,product,plan,amount,of,sub_id,reported,note\n"

    /// Records in order, one a day, each ending in a line feed.
    static func records(count: Int, _ random: inout SeededGenerator) -> [String] {
        var standing: [String] = []
        return (0..<count).map { number in
            let date = Sample.acme.termsFrom.adding(days: number)
            let id = "r\(number)"
            let customer = "c\(Int.random(in: 0..<9, using: &random))"
            let note = ["", "plain", "\"two\nlines, \"\"quoted\"\"\"", "é"].randomElement(using: &random) ?? ""
            if let target = standing.randomElement(using: &random), Int.random(in: 0..<4, using: &random) == 0 {
                standing.removeAll { $0 == target }
                let amount = Bool.random(using: &random) ? "1.5" : ""
                return "\(id),\(date),refund,,,,,\(amount),\(target),,,\(note)\n"
            }
            standing.append(id)
            let type = ["sale", "renewal", "referral"].randomElement(using: &random) ?? "sale"
            let amount = "\(Int.random(in: 2..<500, using: &random)).\(Int.random(in: 10..<100, using: &random))"
            return
                "\(id),\(date),\(type),\(customer),s\(number % 5),\"Box, red\",monthly,\(amount),,page.hero,1.25,\(note)\n"
        }
    }
}
