import Money
import Programs

/// What is on hold, by the run that will pay it.
struct HoldNotes {
    private let forecast: ProgramForecast
    private let style: TerminalStyle

    init(_ forecast: ProgramForecast, style: TerminalStyle) {
        self.forecast = forecast
        self.style = style
    }

    /// A part of what is pending that is paid together.
    private struct Part {
        var dates: ClosedRange<CivilDate>
        var amount: Int128
        let run: PayoutRun?
    }

    /// The table; empty where nothing is pending.
    var text: String {
        let parts = self.parts
        guard !parts.isEmpty else { return "" }
        let currency = forecast.program.currency
        var table = TerminalTable(
            [
                .init(head: "clears", isWords: true), .init(head: "amount"),
                .init(head: "payable from", isWords: true),
            ], indent: 4)
        for part in parts {
            table.add([days(part.dates), ReportSum.text(part.amount, currency), words(part.run)])
        }
        if parts.count > 1 {
            table.add(["total", ReportSum.text(parts.reduce(0) { $0 + $1.amount }, currency), ""], .heading)
        }
        return "  " + style.paint("on hold", .heading) + "\n" + table.render(style).text
    }

    private var parts: [Part] {
        var parts: [Part] = []
        for release in forecast.releases {
            let run = forecast.run(paying: release.date)
            if let last = parts.indices.last, parts[last].run?.from == run?.from {
                parts[last].dates = parts[last].dates.lowerBound...release.date
                parts[last].amount += Int128(release.amount)
            } else {
                parts.append(Part(dates: release.date...release.date, amount: Int128(release.amount), run: run))
            }
        }
        return parts
    }

    private func days(_ dates: ClosedRange<CivilDate>) -> String {
        dates.lowerBound == dates.upperBound ? "\(dates.lowerBound)" : "\(dates.lowerBound) to \(dates.upperBound)"
    }

    private func words(_ run: PayoutRun?) -> String {
        if let run { return "\(run.from)" }
        guard forecast.program.terms.contains(where: { $0.payout != nil }) else { return "no run in the terms" }
        switch forecast.runs.last?.reason {
        case .belowMinimum: return "no run: below the minimum"
        case .requirements: return "no run: a requirement is not met"
        case .nothingDue: return "no run: a debt comes first"
        case nil: return "a later run"
        }
    }
}
