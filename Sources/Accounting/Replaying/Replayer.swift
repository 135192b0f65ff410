import Diagnostics
import Ledger
import Money
import Programs

/// Takes the sales of one program through the engine under another program's terms.
public struct Replayer {
    private let ledger: Ledger
    private let books: Books

    /// A replayer over the ledger and the books that were kept from it.
    public init(ledger: Ledger, books: Books) {
        self.ledger = ledger
        self.books = books
    }

    /// The replay of a program's sales under the terms of another in the same currency, with what there is to say of
    /// it: the warning `replay/no-rate` for payments that no rate there matches, the error `replay/currency` where the
    /// currencies differ (amounts of different currencies are never compared, SPEC V4), `commission/overflow`.
    /// There is none for a program without rows.
    public func replay(_ source: ProgramBooks, under target: Program) -> (replay: Replay?, diagnostics: [Diagnostic]) {
        guard source.program.currency == target.currency else {
            return (nil, [Self.currencyProblem(source.program, target)])
        }
        let all = rows(of: source.program)
        let rows = all.filter { Self.isReplayed(ledger.rows[Int($0)].type) }
        guard let first = rows.first else { return (nil, []) }
        let reaching = target.reachingBack(to: ledger.rows[Int(first)].date)
        var engine = ProgramEngine(
            program: reaching, account: Account(), holidays: [], ledger: ledger, asOf: books.asOf, rows: rows)
        let there = engine.run(rows)
        // Payments without a rate are warned of by kind below, and the source's own warnings stand already.
        let failures = engine.diagnostics.filter { $0.code == "commission/overflow" }
        guard failures.isEmpty else { return (nil, failures) }
        do {
            let replay = try replay(source, target, there, leftOut: all.filter(isLeftOut).count)
            return (replay, replay.unmatched.map { warning($0, target) })
        } catch {
            return (nil, [Self.overflow(target, at: ledger.place(of: ledger.rows[Int(first)]))])
        }
    }

    private func replay(
        _ source: ProgramBooks, _ target: Program, _ there: ProgramBooks, leftOut: Int
    ) throws(Overflow) -> Replay {
        let months = try self.months(source, there)
        var total = ReplayMonth(
            month: books.asOf.month, sales: 0, refunds: 0, own: ReplaySums(), there: ReplaySums())
        for month in months {
            total.sales = try Overflow.check(Int128(total.sales) + Int128(month.sales))
            total.refunds = try Overflow.check(Int128(total.refunds) + Int128(month.refunds))
            try total.own.add(month.own)
            try total.there.add(month.there)
        }
        let ownStanding = source.statements.last?.standing ?? TierStanding(terms: 0, tier: 0)
        let standing = there.statements.last?.standing ?? TierStanding(terms: 0, tier: 0)
        return Replay(
            source: source.program, target: target, months: months, total: total,
            paymentCount: there.statements.reduce(0) { $0 + $1.paymentCount }, leftOutCount: leftOut,
            earlyCount: there.entries.count { ledger.rows[Int($0.row)].date < target.terms[0].from },
            unmatched: unmatched(there), ownTier: source.program.tier(ownStanding),
            tierThere: there.program.tier(standing), books: there)
    }

    /// The months side by side. Those of the program begin with its first row, which may be one that is left out.
    private func months(_ source: ProgramBooks, _ there: ProgramBooks) throws(Overflow) -> [ReplayMonth] {
        let own = Self.credits(of: source, in: ledger)
        let others = Self.credits(of: there, in: ledger)
        var months: [ReplayMonth] = []
        for statement in source.statements {
            let index = there.statements.first.map { $0.month.distance(to: statement.month) } ?? -1
            let other = there.statements.indices.contains(index) ? there.statements[index] : nil
            months.append(
                ReplayMonth(
                    month: statement.month, sales: statement.sales, refunds: statement.refunds,
                    own: try Self.sums(statement, credited: own[statement.month] ?? 0),
                    there: try other.map { (other) throws(Overflow) in
                        try Self.sums(other, credited: others[statement.month] ?? 0)
                    } ?? ReplaySums()))
        }
        return months
    }

    private static func sums(_ statement: Statement, credited: Int128) throws(Overflow) -> ReplaySums {
        let reversed = try Overflow.check(Int128(statement.reversedPending) + Int128(statement.reversedAvailable))
        var sums = ReplaySums()
        try sums.add(
            ReplaySums(earned: statement.earned, reversed: reversed, credited: try Overflow.check(credited)))
        return sums
    }

    /// What the terms themselves credited and debited, by month.
    private static func credits(of books: ProgramBooks, in ledger: Ledger) -> [YearMonth: Int128] {
        var sums: [YearMonth: Int128] = [:]
        for credit in books.credits {
            switch credit.reason {
            case .bonus, .adjustment: continue
            case .thresholdBonus, .chargebackFee, .returnedFee:
                sums[ledger.rows[Int(credit.row)].date.month, default: 0] += Int128(credit.amount)
            }
        }
        return sums
    }

    private func unmatched(_ there: ProgramBooks) -> [UnmatchedPayments] {
        struct Kind: Hashable {
            let plan: Symbol
            let product: Symbol
        }
        var indices: [Kind: Int] = [:]
        var unmatched: [UnmatchedPayments] = []
        for entry in there.entries where entry.rate == nil && entry.endedRate == nil {
            let row = ledger.rows[Int(entry.row)]
            guard row.type.isPayment else { continue }
            let kind = Kind(plan: row.plan, product: row.product)
            if let index = indices[kind] {
                unmatched[index].count += 1
            } else {
                indices[kind] = unmatched.count
                unmatched.append(
                    UnmatchedPayments(plan: row.plan, product: row.product, firstRow: entry.row, count: 1))
            }
        }
        return unmatched
    }

    private func rows(of program: Program) -> [Int32] {
        guard let index = ledger.programs.firstIndex(where: { $0.id == program.id }) else { return [] }
        return (0..<ledger.countUpToAsOf).filter { Int(ledger.rows[$0].program) == index }.map(Int32.init)
    }

    private static func isReplayed(_ type: RowType) -> Bool {
        type.isEarning || type.isReversal || type == .reinstatement
    }

    private func isLeftOut(_ row: Int32) -> Bool {
        let type = ledger.rows[Int(row)].type
        return type == .bonus || type == .adjustment
    }

    private func warning(_ unmatched: UnmatchedPayments, _ target: Program) -> Diagnostic {
        let plan = ledger.symbols.text(of: unmatched.plan)
        let product = ledger.symbols.text(of: unmatched.product)
        let what = "plan `\(plan)`" + (product.isEmpty ? "" : ", product `\(product)`")
        let (payments, earn) = unmatched.count == 1 ? ("payment", "earns") : ("payments", "earn")
        return Diagnostic(
            .warning, "replay/no-rate",
            "\(unmatched.count) \(payments) (\(what)) \(earn) nothing in the replay: no rate of `\(target.id)` matches",
            hint: "the first is this one; its plan or product may have another name there",
            at: ledger.place(of: ledger.rows[Int(unmatched.firstRow)]),
            related: [RelatedPlace("the other program's terms", at: target.terms[0].place)])
    }

    private static func currencyProblem(_ source: Program, _ target: Program) -> Diagnostic {
        Diagnostic(
            .error, "replay/currency",
            "`\(source.id)` has amounts in \(source.currency.code), and the terms of `\(target.id)` are in "
                + target.currency.code,
            hint: "compare programs of one currency: amounts of different ones are never added or converted row by row",
            at: target.place)
    }

    private static func overflow(_ target: Program, at place: Place) -> Diagnostic {
        Diagnostic(
            .error, "commission/overflow", "a total of the replay under `\(target.id)` does not fit 63 bits",
            hint: "look for an amount with too many digits", at: place)
    }
}
