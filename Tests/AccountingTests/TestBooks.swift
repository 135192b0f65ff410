import Accounting
import Diagnostics
import Ledger
import Money
import Programs

/// Books kept over a program and the records of its ledger, for a test.
struct TestBooks {
    let ledger: Ledger
    let books: Books
    let diagnostics: [Diagnostic]
    let bookkeeper: Bookkeeper

    /// Keeps the books of one program over files of CSV.
    init(
        _ program: Program, _ files: [(path: String, text: String)], account: Account = Account(),
        holidays: Set<CivilDate> = [], asOf: CivilDate, jobs: Int = 1
    ) {
        let known = LedgerProgram(id: program.id, currency: program.currency, termsFrom: program.terms[0].from)
        let (ledger, problems) = LedgerReader(programs: [known], asOf: asOf, jobs: jobs).read(
            files.map { LedgerFile(path: $0.path, bytes: Array($0.text.utf8)) })
        let keeper = Bookkeeper(programs: [program], accounts: [program.id: account], holidays: holidays)
        let (books, found) = keeper.books(of: ledger, asOf: asOf)
        self.ledger = ledger
        self.books = books
        bookkeeper = keeper
        diagnostics = problems + found
    }

    var statements: [Statement] { books.programs[0].statements }
    var entries: [Entry] { books.programs[0].entries }

    /// The program's journal.
    var journal: Journal { Journal(books.programs[0], ledger: ledger, asOf: books.asOf) }

    /// What decided about every earning row.
    var observations: [Int32: Observation] {
        bookkeeper.observations(of: Set(entries.map(\.row)), in: ledger, asOf: books.asOf)
    }

    /// What differs from what the network reported.
    func variances(_ tolerances: [Currency: Int64] = [:]) -> VarianceReport {
        bookkeeper.variances(of: books, in: ledger, tolerances: tolerances)
    }

    /// Everything that is reported of the books, as one text.
    var report: String {
        ReportJSON(ledger: ledger).report(books).render() + ReportCSV.report(books) + table()
    }

    /// The report for the terminal.
    func table(_ style: TerminalStyle = TerminalStyle(), by kind: EarningGroup.Kind? = nil) -> String {
        let groups = kind.map { EarningGroups(by: $0, ledger: ledger) { subID, _ in subID } }
        return ReportTable(bookkeeper: bookkeeper, ledger: ledger, style: style, groups: groups)
            .text(ReportScope(books))
    }

    /// What will come of the books.
    func forecast(months: Int) -> ProgramForecast? {
        Forecaster(bookkeeper: bookkeeper, ledger: ledger, books: books).forecast(months: months).forecast.programs
            .first
    }

    func row(of entry: Entry) -> Row { ledger.rows[Int(entry.row)] }
}
