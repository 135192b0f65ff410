import Diagnostics
import Ledger
import Money
import Programs

/// Keeps the books: applies the programs' terms to the ledger.
public struct Bookkeeper: Sendable {
    private let programs: [Program]
    private let accounts: [String: Account]
    private let holidays: Set<CivilDate>
    private let jobs: Int

    /// A bookkeeper for the programs in the order in which the ledger was read with them.
    ///
    /// - Parameters:
    ///   - accounts: the affiliate's own side of each program, by its id; a program may be missing.
    ///   - holidays: days that are no business days, beside Saturdays and Sundays (SPEC P2).
    ///   - jobs: how many programs are worked on at once; the books do not depend on it.
    public init(
        programs: [Program], accounts: [String: Account] = [:], holidays: Set<CivilDate> = [], jobs: Int = 1
    ) {
        self.programs = programs
        self.accounts = accounts
        self.holidays = holidays
        self.jobs = jobs
    }

    /// The books over the ledger's rows up to the as-of date that it was read with, and what is wrong with them:
    /// `commission/no-rate`, `commission/overflow` and the warning `ledger/renewal-without-sale`, in order of place.
    public func books(of ledger: Ledger, asOf: CivilDate) -> (books: Books, diagnostics: [Diagnostic]) {
        let rows = rowsByProgram(of: ledger)
        var results = [(books: ProgramBooks, diagnostics: [Diagnostic])?](repeating: nil, count: programs.count)
        Lanes.forEach(&results, jobs: jobs) { index, result in
            var engine = engine(for: programs[index], ledger: ledger, asOf: asOf, rows: rows[index])
            result = (engine.run(rows[index]), engine.diagnostics)
        }
        let kept = results.compactMap { $0 }
        let books = kept.map(\.books).sorted { $0.program.id.utf8.lexicographicallyPrecedes($1.program.id.utf8) }
        return (Books(asOf: asOf, programs: books), kept.flatMap(\.diagnostics).sorted())
    }

    /// All that decided about the given earning rows, which are indices into `ledger.rows`: the books are kept once
    /// more, up to the same as-of date. The payments that started their subscriptions are observed too.
    public func observations(of rows: Set<Int32>, in ledger: Ledger, asOf: CivilDate) -> [Int32: Observation] {
        let first = observe(rows, in: ledger, asOf: asOf)
        let starts = Set(first.values.compactMap { $0.subscription?.startRow }).subtracting(rows)
        guard !starts.isEmpty else { return first }
        return first.merging(observe(starts, in: ledger, asOf: asOf)) { observed, _ in observed }
    }

    /// The books of one program alone over a ledger's rows, which may be supposed ones, up to a day; the engine's
    /// diagnostics with them. `nil` for a program that is none of the bookkeeper's.
    func books(
        of program: Program, in ledger: Ledger, asOf: CivilDate
    ) -> (books: ProgramBooks, diagnostics: [Diagnostic])? {
        guard let index = programs.firstIndex(where: { $0.id == program.id }) else { return nil }
        let rows = (0..<ledger.countUpToAsOf).filter { Int(ledger.rows[$0].program) == index }.map(Int32.init)
        var engine = engine(for: programs[index], ledger: ledger, asOf: asOf, rows: rows)
        let books = engine.run(rows)
        return (books, engine.diagnostics)
    }

    /// A program's place in the list that the ledger was read with.
    func number(of program: Program) -> UInt16? {
        programs.firstIndex { $0.id == program.id }.map { UInt16(truncatingIfNeeded: $0) }
    }

    /// The affiliate's own side of a program.
    func account(of program: Program) -> Account { accounts[program.id] ?? Account() }

    /// The days of a program's payout runs that open between two months, both included, in order (SPEC P2).
    func runs(of program: Program, from first: YearMonth, through last: YearMonth) -> [RunCalendar.Run] {
        RunCalendar(program: program, holidays: holidays).runs(from: first, through: last)
    }

    /// The same without the payments that started their subscriptions.
    func observe(_ watched: Set<Int32>, in ledger: Ledger, asOf: CivilDate) -> [Int32: Observation] {
        let rows = rowsByProgram(of: ledger)
        let asked = Set(watched.map { Int(ledger.rows[Int($0)].program) })
        var observations: [Int32: Observation] = [:]
        for index in asked.sorted() {
            var engine = engine(
                for: programs[index], ledger: ledger, asOf: asOf, rows: rows[index], watched: watched)
            _ = engine.run(rows[index])
            observations.merge(engine.observations) { observed, _ in observed }
        }
        return observations
    }

    private func rowsByProgram(of ledger: Ledger) -> [[Int32]] {
        var rows: [[Int32]] = Array(repeating: [], count: programs.count)
        for index in 0..<ledger.countUpToAsOf { rows[Int(ledger.rows[index].program)].append(Int32(index)) }
        return rows
    }

    private func engine(
        for program: Program, ledger: Ledger, asOf: CivilDate, rows: [Int32], watched: Set<Int32> = []
    ) -> ProgramEngine {
        ProgramEngine(
            program: program, account: account(of: program), holidays: holidays, ledger: ledger,
            asOf: asOf, rows: rows, watched: watched)
    }
}
