import Accounting
import Diagnostics
import Ledger
import Money
import Programs
import Workspace

/// The example's terms, applied to rows in the making: what the network reports and pays follows from them.
struct ExampleBookkeeping {
    let programs: [Program]
    private let accounts: [String: Account]
    private let holidays: Set<CivilDate>

    /// The bookkeeping of the site in a folder; its ledger need not be there.
    init(site: String) {
        let loaded = SiteLoader(folder: SiteFolder(root: site), asOf: Assumptions.lastDay).load()
        programs = loaded.programs
        accounts = loaded.content.settings.accounts
        holidays = Set(loaded.content.settings.holidays)
    }

    /// What the drafts come to; throws where the ledger or the terms would have something to say about them.
    func keep(_ drafts: [Draft]) throws -> (ledger: Ledger, books: Books) {
        let known = programs.compactMap { program in
            program.terms.first.map { LedgerProgram(id: program.id, currency: program.currency, termsFrom: $0.from) }
        }
        let files = LedgerFiles.files(of: drafts)
        let (ledger, problems) = LedgerReader(programs: known, asOf: Assumptions.lastDay).read(files)
        guard problems.isEmpty else { throw BadExample(problems: problems) }
        let keeper = Bookkeeper(programs: programs, accounts: accounts, holidays: holidays)
        let (books, more) = keeper.books(of: ledger, asOf: Assumptions.lastDay)
        guard more.isEmpty else { throw BadExample(problems: more) }
        return (ledger, books)
    }
}
