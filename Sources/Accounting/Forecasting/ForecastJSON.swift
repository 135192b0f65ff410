import Money
import Programs

/// Writes a forecast as JSON: money as decimal strings, programs by id, months and runs in order.
public enum ForecastJSON {
    /// The whole forecast; `estimate` and `private` say what it is.
    public static func report(_ forecast: Forecast) -> JSONText {
        .object([
            ("as_of", .string(forecast.asOf.description)), ("through", .string(forecast.through.description)),
            ("estimate", .flag(true)), ("private", .flag(true)), ("programs", .list(forecast.programs.map(program))),
        ])
    }

    private static func program(_ forecast: ProgramForecast) -> JSONText {
        let program = forecast.program
        let money = { (amount: Int64) in
            JSONText.string(Money(minorUnits: amount, currency: program.currency).description)
        }
        let months = forecast.months.map { month in
            JSONText.object([
                ("month", .string(month.month.description)), ("rest", .flag(month.isRest)),
                ("clears", money(month.clears)), ("credited", money(month.credited)), ("paid", money(month.paid)),
                ("closing", .object([("pending", money(month.pending)), ("available", money(month.available))])),
                ("tier", .string(program.tier(month.standing).id)),
            ])
        }
        let releases = forecast.releases.map { release in
            JSONText.object([("date", .string(release.date.description)), ("amount", money(release.amount))])
        }
        let runs = forecast.runs.map { run in
            JSONText.object([
                ("cutoff", .string(run.cutoff.description)), ("from", .string(run.from.description)),
                ("to", .string(run.to.description)), ("expected", money(run.expected)),
                ("reason", .optional(run.reason?.rawValue)), ("due", money(run.due)),
            ])
        }
        return .object([
            ("id", .string(program.id)), ("currency", .string(program.currency.code)),
            ("pending", money(forecast.present.closing.pending)),
            ("available", money(forecast.present.closing.available)),
            ("tier", .string(program.tier(forecast.present.standing).id)), ("months", .list(months)),
            ("releases", .list(releases)), ("runs", .list(runs)), ("next_tier", outlook(forecast)),
        ])
    }

    private static func outlook(_ forecast: ProgramForecast) -> JSONText {
        let program = forecast.program
        switch forecast.outlook {
        case .top: return .null
        case .grantOnly(let tier): return .object([("outlook", .string("grant-only")), ("id", .string(tier.id))])
        case .noPace: return .object([("outlook", .string("no-pace"))])
        case .unknown: return .object([("outlook", .string("unknown"))])
        case .reached(let tier, let month, let pace):
            return .object([
                ("outlook", .string("reached")), ("id", .string(tier.id)), ("month", .string(month.description)),
                ("pace", self.pace(pace, program)),
            ])
        case .notReached(let end, let pace):
            return .object([
                ("outlook", .string("not-at-this-pace")), ("by", .string(end.month.description)),
                ("tier", .string(program.tier(end.standing).id)), ("steady", .flag(end.isSteady)),
                ("pace", self.pace(pace, program)),
            ])
        }
    }

    private static func pace(_ pace: PresentPace, _ program: Program) -> JSONText {
        .object([
            ("from", .string(pace.months.lowerBound.description)), ("to", .string(pace.months.upperBound.description)),
            ("payments", .number(pace.payments)),
            ("sales", .string(Money(minorUnits: pace.sales, currency: program.currency).description)),
        ])
    }
}
