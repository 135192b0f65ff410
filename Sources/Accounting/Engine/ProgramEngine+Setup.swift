import Ledger
import Money
import Programs

extension ProgramEngine {
    /// An engine at its beginning. `rows` are the indices of the program's rows, in order.
    init(
        program: Program, account: Account, holidays: Set<CivilDate>, ledger: Ledger, asOf: CivilDate, rows: [Int32],
        watched: Set<Int32> = []
    ) {
        self.program = program
        self.account = account
        self.ledger = ledger
        self.asOf = asOf
        self.watched = watched
        var tierBook = MeasureBook()
        var bonusBook = MeasureBook()
        terms = Self.compile(program, symbols: ledger.symbols, tierBook: &tierBook, bonusBook: &bonusBook)
        self.tierBook = tierBook
        self.bonusBook = bonusBook
        settlesAtMonthEnd = program.terms.contains { $0.tierPolicy.review == .monthEnd }
        var known = SymbolNumbers()
        customers = RowNumbers(rows, in: ledger) { _, row in row.customer.isEmpty ? nil : known.number(of: row.customer)
        }
        customerHasPaid = Array(repeating: false, count: known.count)
        subscriptions = Subscriptions(of: rows, in: ledger, customers: customers, customerCount: known.count)
        remembersTiers = program.terms.contains { !$0.tierPolicy.demotion }
        let first = Int(rows.first ?? 0)
        firstRow = first
        entryOfRow = Array(repeating: -1, count: rows.isEmpty ? 0 : Int(rows[rows.count - 1]) - first + 1)
        entries.reserveCapacity(rows.count)
        let calendar = RunCalendar(program: program, holidays: holidays)
        let runs = rows.first.map { calendar.runs(from: ledger.rows[Int($0)].date.month, through: asOf.month) }
        desk = PayoutDesk(runs: runs ?? [], account: account)
    }

    private static func compile(
        _ program: Program, symbols: SymbolTable, tierBook: inout MeasureBook, bonusBook: inout MeasureBook
    ) -> [CompiledTerms] {
        var tierIDs: [String: Int] = [:]
        var bonuses: [ThresholdBonus: Int] = [:]
        var compiled: [CompiledTerms] = []
        for terms in program.terms {
            var needs: [CompiledNeeds] = []
            var numbers: [Int] = []
            for tier in terms.tiers {
                needs.append(CompiledNeeds(tier.needs, in: &tierBook))
                let number = tierIDs[tier.id] ?? tierIDs.count
                tierIDs[tier.id] = number
                numbers.append(number)
            }
            var compiledBonuses: [(ThresholdBonus, Int, Int)] = []
            for bonus in terms.bonuses {
                // An equal bonus of an earlier entry is the same one, and is credited once (SPEC H4).
                let number = bonuses[bonus] ?? bonuses.count
                bonuses[bonus] = number
                compiledBonuses.append((bonus, number, bonusBook.track(bonus.condition.measure)))
            }
            compiled.append(
                CompiledTerms(
                    terms: terms, needs: needs,
                    rates: terms.tiers.map { $0.rates.map { CompiledRate($0, symbols: symbols) } },
                    tierNumbers: numbers, bonuses: compiledBonuses))
        }
        return compiled
    }
}
