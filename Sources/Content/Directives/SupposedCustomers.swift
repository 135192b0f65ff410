import Diagnostics
import Money
import Programs
import YAMLReading

/// A scenario as a page states it, for several programs at once.
public struct SupposedCustomers: Sendable {
    /// The scenario for each program, by its id; they differ in their prices alone.
    public let scenarios: [String: Scenario]
    /// After how many months results are shown, ascending.
    public let horizons: [Int]
    /// Where the scenario begins.
    public let place: Place

    /// How many months a scenario lasts unless it says so.
    static let horizons = [12, 24, 36]

    static func type(for programs: [String], _ page: DirectiveReader) -> FieldType<SupposedCustomers> {
        .mapping { reader in
            let customers = reader.required("customers", .wholeNumber(1...10_000))
            let prices = page.prices(&reader, "price", of: programs)
            let churn = reader.required("churn", .share)
            let billing = reader.optional("billing", .word(of: Scenario.Billing.self)) ?? .monthly
            let plan = reader.optional("plan", .text) ?? ""
            let product = reader.optional("product", .text) ?? ""
            let months = reader.optional("months", .list(of: .wholeNumber(1...120))) ?? horizons
            guard let customers, let prices, let churn, !months.isEmpty else { return nil }
            let scenarios = prices.mapValues { price in
                Scenario(
                    customers: customers, price: price, billing: billing, churn: churn, plan: plan, product: product)
            }
            return SupposedCustomers(scenarios: scenarios, horizons: Set(months).sorted(), place: reader.place)
        }
    }
}

extension FieldType where Value == Percentage {
    /// A percentage from 0 to 100.
    static var share: FieldType {
        .percentage.map { percentage, node, name, report in
            if (0...100_000_000).contains(percentage.millionths) { return percentage }
            report.error(
                "bad-share", "`\(name)` cannot be \(node.described)", hint: "write a percentage from 0 to 100",
                at: node.place)
            return nil
        }
    }
}
