import Diagnostics
import Money
import Programs
import YAMLReading

/// Supposed customers whose number, price and stay readers choose among a few, each choice worked out beforehand.
public struct CalculatorDirective: Sendable {
    /// The ids of the programs, at least one.
    public let programs: [String]
    /// The choices of how many customers are new in each month.
    public let customers: [Int]
    /// The choices of what each pays, for each program by its id, as many for one as for any other; in minor units.
    public let prices: [String: [Int64]]
    /// The choices of how many leave before each renewal.
    public let churns: [Percentage]
    /// How often each pays.
    public let billing: Scenario.Billing
    /// What stands in the `plan` column.
    public let plan: String
    /// What stands in the `product` column.
    public let product: String
    /// After how many months results are shown, ascending; never empty.
    public let horizons: [Int]
    /// Where the directive's fields begin.
    public let place: Place

    /// How many scenarios a calculator may have worked out, programs counted each.
    public static let scenarioLimit = 200

    /// How many prices there are to choose from.
    public var priceCount: Int { programs.first.flatMap { prices[$0]?.count } ?? 0 }

    /// The scenario of three choices, each by its index, for a program; `nil` where there is no such choice.
    public func scenario(customers: Int, price: Int, churn: Int, program: String) -> Scenario? {
        guard self.customers.indices.contains(customers), churns.indices.contains(churn),
            let list = prices[program], list.indices.contains(price)
        else { return nil }
        return Scenario(
            customers: self.customers[customers], price: list[price], billing: billing, churn: churns[churn],
            plan: plan, product: product)
    }

    static func read(_ reader: inout MappingReader, _ page: DirectiveReader) -> CalculatorDirective? {
        let programs = page.programs(&reader)
        let customers = reader.required("customers", .nonEmptyList(of: .wholeNumber(1...10_000)))
        let prices = page.priceLists(&reader, "price", of: programs ?? [])
        let churns = reader.required("churn", .nonEmptyList(of: .share))
        let billing = reader.optional("billing", .word(of: Scenario.Billing.self)) ?? .monthly
        let plan = reader.optional("plan", .text) ?? ""
        let product = reader.optional("product", .text) ?? ""
        let months = reader.optional("months", .nonEmptyList(of: .wholeNumber(1...120))) ?? SupposedCustomers.horizons
        if let programs, programs.isEmpty, !page.report.hasErrors {
            reader.missing("programs", hint: "name them in `programs: […]`, here or for the whole page")
        }
        guard let programs, let customers, let prices, let churns, !page.report.hasErrors else { return nil }
        let directive = CalculatorDirective(
            programs: programs, customers: customers, prices: prices, churns: churns, billing: billing, plan: plan,
            product: product, horizons: Set(months).sorted(), place: reader.place)
        let count = customers.count * directive.priceCount * churns.count * programs.count
        guard count <= scenarioLimit else {
            page.report.error(
                "too-many-scenarios",
                "the calculator has \(count) scenarios, and at most \(scenarioLimit) are worked out",
                hint: "leave out some of `customers`, `price` or `churn`", at: reader.place)
            return nil
        }
        return directive
    }
}
