import Ledger
import Programs

/// Makes the example's ledger: sales from the assumptions, then what the networks report and pay by the site's terms.
struct ExampleGenerator {
    private let bookkeeping: ExampleBookkeeping

    /// A generator by the terms of the site in a folder.
    init(site: String) {
        bookkeeping = ExampleBookkeeping(site: site)
    }

    /// The ledger's files, the same on every run.
    func files() throws -> [LedgerFile] {
        let plans = ProgramPlan.example
        var drafts: [Draft] = []
        for plan in plans {
            let program = bookkeeping.programs.first { $0.id == plan.program }
            var simulator = SalesSimulator(plan: plan, rules: program?.link?.subIDRules ?? .generic)
            drafts += simulator.run()
        }
        drafts = try NetworkReports(bookkeeping: bookkeeping, plans: plans).added(to: drafts)
        drafts = try PayoutDiary(bookkeeping: bookkeeping, plans: plans).added(to: drafts)
        return LedgerFiles.files(of: drafts)
    }
}
