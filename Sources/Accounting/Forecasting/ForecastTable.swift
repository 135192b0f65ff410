import Diagnostics
import Money
import Programs

/// Writes a forecast for the terminal: a block a program with a line a month, the payout runs, and what becomes of the
/// tier.
public struct ForecastTable {
    private let style: TerminalStyle

    /// A writer in a style.
    public init(style: TerminalStyle = TerminalStyle()) {
        self.style = style
    }

    /// The forecast, ending in a line end. Its first line says that it is an estimate.
    public func text(_ forecast: Forecast) -> String {
        var text = style.wrap(
            "Estimate as of \(forecast.asOf), private: what comes of the sales already made, with no new ones and no "
                + "refunds.", indent: 0, tone: .warning)
        for program in forecast.programs { text += "\n" + block(program, through: forecast.through) }
        if forecast.programs.isEmpty { text += "\nno rows\n" }
        return text + totals(forecast)
    }

    private func block(_ forecast: ProgramForecast, through: CivilDate) -> String {
        let program = forecast.program
        let title = "\(TerminalText.visible(program.name)) (\(program.id)), \(program.currency.code)"
        return style.paint(title, .heading) + "\n" + months(forecast) + later(forecast, through) + runs(forecast)
            + tiers(forecast)
    }

    private func months(_ forecast: ProgramForecast) -> String {
        let program = forecast.program
        let hasCredits = forecast.months.contains { $0.credited != 0 }
        var table = TerminalTable(
            [.init(head: "month", isWords: true), .init(head: "clears")]
                + (hasCredits ? [.init(head: "credited", dispensable: 5)] : []) + [
                    .init(head: "paid"), .init(head: "pending", over: "closing", dispensable: 3),
                    .init(head: "available", over: "closing", dispensable: 2),
                    .init(head: "tier", isWords: true, dispensable: 4),
                ])
        let row = { (name: String, flows: [Int64], balances: [Int64], tier: String) in
            [name] + (flows + balances).map { Figures.amount($0, program.currency) } + [tier]
        }
        let present = forecast.present
        let blank = Array(repeating: "", count: hasCredits ? 3 : 2)
        let now = [present.closing.pending, present.closing.available].map { Figures.amount($0, program.currency) }
        table.add(["now"] + blank + now + [program.tier(present.standing).id], .faint)
        let shown = forecast.eventfulMonths
        for month in shown {
            table.add(
                row(
                    month.month.description + (month.isRest ? "*" : ""),
                    [month.clears] + (hasCredits ? [month.credited] : []) + [month.paid],
                    [month.pending, month.available], program.tier(month.standing).id))
        }
        var text = table.render(style).text
        if shown.contains(where: \.isRest) {
            text += style.wrap("* what is left of the month", indent: 2, tone: .faint)
        }
        if shown.count < forecast.months.count, let last = forecast.months.last {
            let words = shown.isEmpty ? "nothing" : "nothing after that"
            text += style.wrap("\(words) up to the end of \(last.month)", indent: 2, tone: .faint)
        }
        return text
    }

    private func later(_ forecast: ProgramForecast, _ through: CivilDate) -> String {
        guard forecast.pendingAfter != 0 else { return "" }
        let amount = Figures.amount(forecast.pendingAfter, forecast.program.currency)
        return style.wrap("\(amount) clears after \(through)", indent: 2)
    }

    private func runs(_ forecast: ProgramForecast) -> String {
        guard forecast.runs.contains(where: { $0.due != 0 }) else {
            return forecast.program.terms.contains { $0.payout != nil } ? "" : "  the terms have no payout runs\n"
        }
        let currency = forecast.program.currency
        var table = TerminalTable(
            [
                .init(head: "payout run", isWords: true),
                .init(head: "of what is available on", isWords: true, dispensable: 1),
                .init(head: "expected"), .init(head: "", isWords: true, dispensable: 2),
            ], indent: 4)
        let runs = forecast.runs.filter { $0.due != 0 }
        for run in runs {
            let days = run.from == run.to ? "\(run.from)" : "\(run.from) to \(run.to)"
            table.add([days, "\(run.cutoff)", Figures.amount(run.expected, currency), why(run, currency)])
        }
        let (text, leftOut) = table.render(style)
        // A reason that has no room beside the run stands below.
        let reasons =
            leftOut.contains("")
            ? runs.filter { $0.reason != nil }.map { style.wrap("\($0.from): \(why($0, currency))", indent: 4) } : []
        return "  " + style.paint("payouts", .heading) + "\n" + text + reasons.joined()
    }

    private func why(_ run: PayoutRun, _ currency: Currency) -> String {
        switch run.reason {
        case .nothingDue: "\(Figures.amount(run.due, currency)) is carried"
        case .belowMinimum: "\(Figures.amount(run.due, currency)) is below the minimum"
        case .requirements: "\(Figures.amount(run.due, currency)) waits for a requirement"
        case nil: ""
        }
    }

    private func tiers(_ forecast: ProgramForecast) -> String {
        let sentences = ForecastTierProse(forecast).sentences
        guard !sentences.isEmpty else { return "" }
        return "  " + style.paint("tier", .heading) + "\n"
            + sentences.map { style.wrap(TerminalText.visible($0), indent: 4) }.joined()
    }

    /// What is expected in all, by currency: amounts of different ones are never added.
    private func totals(_ forecast: Forecast) -> String {
        let groups = Dictionary(grouping: forecast.programs, by: \.program.currency)
            .filter { $0.value.count > 1 }.sorted { $0.key.code < $1.key.code }
        return groups.map { currency, programs in
            var table = TerminalTable([
                .init(head: "month", isWords: true), .init(head: "clears"), .init(head: "paid"),
            ])
            let months = Set(programs.flatMap(\.eventfulMonths).map(\.month)).sorted()
            var total: (clears: Int128, paid: Int128) = (0, 0)
            for month in months {
                let parts = programs.flatMap(\.months).filter { $0.month == month }
                let clears = parts.reduce(Int128(0)) { $0 + Int128($1.clears) }
                let paid = parts.reduce(Int128(0)) { $0 + Int128($1.paid) }
                total = (total.clears + clears, total.paid + paid)
                table.add(
                    [month.description + (parts.contains(where: \.isRest) ? "*" : "")]
                        + [clears, paid].map { ReportSum.text($0, currency) })
            }
            table.add(["total"] + [total.clears, total.paid].map { ReportSum.text($0, currency) }, .heading)
            return "\n" + style.paint("All programs in \(currency.code)", .heading) + "\n" + table.render(style).text
        }.joined()
    }
}
