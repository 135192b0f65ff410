import Money
import Programs

/// What is expected or has gone wrong with a program's payouts: runs that are neither paid nor without anything due.
struct PayoutNotes {
    private let books: ProgramBooks
    private let statements: [Statement]
    private let asOf: CivilDate
    private let bookkeeper: Bookkeeper
    private let style: TerminalStyle

    init(
        _ books: ProgramBooks, _ statements: [Statement], asOf: CivilDate, bookkeeper: Bookkeeper, style: TerminalStyle
    ) {
        self.books = books
        self.statements = statements
        self.asOf = asOf
        self.bookkeeper = bookkeeper
        self.style = style
    }

    var text: String {
        let runs = statements.flatMap(\.runs).filter { isNoted($0) }
        guard !runs.isEmpty else { return "" }
        return "  " + style.paint("payouts to look at", .heading) + "\n" + runs.map(line).joined()
    }

    /// Runs that paid what they should, and those with nothing to pay, are not; what waits for a requirement or for the
    /// minimum is, as long as no later run has come to something else.
    private func isNoted(_ run: PayoutRun) -> Bool {
        switch run.status {
        case .paid: return false
        case .none: return run.due > 0 && isLast(run)
        case .upcoming: return run.due > 0
        case .open, .missing, .short, .over: return true
        }
    }

    private func isLast(_ run: PayoutRun) -> Bool {
        books.statements.flatMap(\.runs).last { $0.status != .upcoming }?.from == run.from
    }

    private func line(_ run: PayoutRun) -> String {
        let days = run.from == run.to ? "\(run.from)" : "\(run.from) to \(run.to)"
        let (text, tone) = state(run)
        // What a run without anything expected leaves is carried to the next (SPEC P3).
        let word = run.status == .none ? "carried" : run.status.rawValue
        return style.wrap("\(days)  \(word): \(text)", indent: 4, tone: tone)
    }

    private func state(_ run: PayoutRun) -> (text: String, tone: TerminalStyle.Tone) {
        let amount = { (sum: Int64) in Figures.amount(sum, books.program.currency) }
        switch run.status {
        case .upcoming, .none:
            let tone = TerminalStyle.Tone.note
            guard let reason = run.reason else { return ("expected \(amount(run.expected))", tone) }
            return ("\(amount(run.due)) due, \(words(reason, run))", run.reason == .requirements ? .warning : tone)
        case .open:
            let days = Int(run.to.daysSinceEpoch - asOf.daysSinceEpoch)
            let when = days == 0 ? "today" : "within \(Words.count(days, "day"))"
            return ("expected \(amount(run.expected)), nothing received yet; due \(when)", .note)
        case .missing:
            return ("expected \(amount(run.expected)), received 0\(lateness(run))", .bad)
        case .short:
            let missing = Figures.amount(run.expected - run.received, books.program.currency)
            return (
                "expected \(amount(run.expected)), received \(amount(run.received)), \(missing) missing\(lateness(run))",
                .bad
            )
        case .over:
            let reason = run.reason.map { ", \(words($0, run))" } ?? ""
            return ("expected \(amount(run.expected))\(reason), received \(amount(run.received))", .warning)
        case .paid: return ("expected and received \(amount(run.expected))", .good)
        }
    }

    /// How long the money has been missing, or how it came after all.
    private func lateness(_ run: PayoutRun) -> String {
        // What a run leaves is a part of what later ones expect (SPEC P3): one that was paid whole has brought it.
        let later = books.statements.flatMap(\.runs).filter { $0.from > run.from }
        if let other = later.first(where: { $0.received >= $0.due && $0.status != .upcoming }) {
            return other.received > 0
                ? "; came with the run of \(other.from)" : "; nothing of it was left to pay by \(other.from)"
        }
        let days = Int(asOf.daysSinceEpoch - run.to.daysSinceEpoch)
        return days > 0 ? "; late by \(Words.count(days, "day"))" : ""
    }

    private func words(_ reason: PayoutRun.Reason, _ run: PayoutRun) -> String {
        let terms = books.program.terms[books.program.termsIndex(on: run.from) ?? 0]
        switch reason {
        case .nothingDue: return "nothing due"
        case .belowMinimum:
            let minimum = Figures.amount(terms.payout?.minimum ?? 0, books.program.currency)
            return "below the minimum of \(minimum)"
        case .requirements:
            let met = bookkeeper.account(of: books.program).met
            let missing = (terms.payout?.requires ?? []).filter { name in met[name].map { $0 > run.from } ?? true }
            return "waiting for \(Words.list(missing))"
        }
    }
}
