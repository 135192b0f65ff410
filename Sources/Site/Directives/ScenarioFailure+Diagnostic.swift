import Accounting
import Diagnostics
import Programs

extension ScenarioRunner.Failure {
    /// The failure as an error of the page that states the scenario.
    func diagnostic(_ program: Program, _ scenario: Scenario, at place: Place) -> Diagnostic {
        switch self {
        case .noRate(let tier):
            let plan = scenario.plan.isEmpty ? "without a plan" : "of the plan `\(scenario.plan)`"
            return Diagnostic(
                .error, "page/scenario-no-rate",
                "no rate of tier `\(tier)` of `\(program.id)` matches a payment \(plan)",
                hint: "give the scenario the `plan` or `product` that the terms ask for", at: place,
                related: [RelatedPlace("the program’s terms", at: program.terms[0].place)])
        case .overflow:
            return Diagnostic(
                .error, "page/scenario-overflow", "a total of the scenario does not fit 63 bits",
                hint: "check the price and the number of customers", at: place)
        case .tooManyPayments:
            return Diagnostic(
                .error, "page/scenario-too-large",
                "the scenario has more than \(ScenarioRunner.paymentLimit) payments",
                hint: "take fewer customers: results grow with their number", at: place)
        }
    }
}
