import Money
import Programs

/// What a forecast says of a program's tiers, in sentences.
struct ForecastTierProse {
    private let forecast: ProgramForecast
    private let program: Program

    init(_ forecast: ProgramForecast) {
        self.forecast = forecast
        program = forecast.program
    }

    /// The sentences; none for terms that only ever have one tier.
    var sentences: [String] {
        guard program.terms.contains(where: { $0.tiers.count > 1 }) else { return later }
        return changes + outlook + later
    }

    /// The tiers that come and go without new sales.
    private var changes: [String] {
        var sentences: [String] = []
        var standing = forecast.present.standing
        for month in forecast.months {
            defer { standing = month.standing }
            guard program.tier(month.standing).id != program.tier(standing).id else { continue }
            let rises = program.isHigher(month.standing, than: standing)
            var sentence = "Without new sales: \(program.tier(month.standing).name) by the end of \(month.month)"
            sentence += rises ? "" : ", down from \(program.tier(standing).name)"
            if let end = forecast.grantEnds, end.adding(days: 1).month == month.month || end.month == month.month {
                sentence += " (its grant ends on \(end))"
            }
            sentences.append(sentence + ".")
        }
        return sentences
    }

    private var outlook: [String] {
        switch forecast.outlook {
        case .top:
            let tier = program.tier(forecast.present.standing).name
            return program.terms[Int(forecast.present.standing.terms)].tiers.count > 1
                ? ["\(tier) is the highest tier."] : []
        case .grantOnly(let tier): return ["Only a grant leads on to \(tier.name)."]
        case .noPace: return ["There is no complete month with sales to take a pace from."]
        case .unknown: return ["At the present pace the terms do not say what the sales would earn."]
        case .reached(let tier, let month, let pace):
            return ["At the present pace \(tier.name) is reached by the end of \(month).", words(pace)]
        case .notReached(let end, let pace): return [words(end), words(pace)]
        }
    }

    private func words(_ end: TierOutlook.End) -> String {
        let present = forecast.present.standing
        if program.isHigher(present, than: end.standing) {
            return "Not at this pace: \(program.tier(end.standing).name) by the end of \(end.month), down from "
                + "\(program.tier(present).name)."
        }
        let way = TermsProse(currency: program.currency).way(
            to: end.next, in: program.terms[Int(end.standing.terms)])
        let why =
            end.isSteady
            ? "windows lose as much as they gain by \(end.month), and then it takes" : "by \(end.month) it takes"
        return "Not at this pace: \(why) \(way.prefix(1).lowercased() + way.dropFirst())"
    }

    private func words(_ pace: PresentPace) -> String {
        let months =
            pace.monthCount == 1
            ? "\(pace.months.lowerBound)" : "\(pace.months.lowerBound) to \(pace.months.upperBound)"
        let average = Figures.money(pace.salesPerMonth, program.currency)
        return "The pace is that of \(months) again and again: \(Words.count(pace.payments, "payment")), "
            + "\(average) in sales a month on average."
    }

    private var later: [String] {
        forecast.laterTerms.map { "Other terms are in force from \($0) on." }
    }
}
