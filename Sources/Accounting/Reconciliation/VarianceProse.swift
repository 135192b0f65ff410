import Money
import Programs

/// Says in words why a reported commission differs, for the affiliate and for the program's manager.
public struct VarianceProse: Sendable {
    private let program: Program

    /// Words about a program's variances.
    public init(_ program: Program) {
        self.program = program
    }

    /// What was done in place of what is due: `paid at Tier 1 (20%) instead of Tier 2 (30%)`.
    public func reason(_ variance: Variance) -> String {
        let explanation = variance.explanation
        switch explanation.cause {
        case .refunded: return "refunded in full, and reported as nothing; nothing is owed"
        case .refundTakenTwice:
            return
                "\(money(variance.entry.commission - variance.reported)) of refunds taken off the reported commission,"
                + " and again by the refunds' own rows"
        case .unpaid: return "no commission reported; due \(due(variance.entry))"
        case .limitEnded: return "no commission reported, as if the rate's limit had ended; due \(due(variance.entry))"
        case .limitIgnored: return "paid \(rate(explanation)), though that rate's limit had ended"
        case .lowerTier, .higherTier: return "paid at \(tier(explanation)) instead of \(due(variance.entry))"
        case .earlierTerms, .laterTerms:
            return "paid by the terms of \(from(explanation.standing)), \(tier(explanation)), instead of those of "
                + "\(from(variance.entry.standing)), \(due(variance.entry))"
        case .otherRate, .strayRate: return "paid \(rate(explanation)) instead of \(due(variance.entry))"
        case .rounding:
            let rate = program.rateText(of: variance.entry) ?? ""
            return "\(rate) not rounded to the nearest, half away from zero"
        case .unexplained: return "no rate of the terms gives this figure\(share(variance)); due \(due(variance.entry))"
        }
    }

    /// The further causes that give the same figure, or `nil`: `also possible: paid by earlier terms`.
    public func alternatives(_ variance: Variance) -> String? {
        guard !variance.alternatives.isEmpty else { return nil }
        return "also possible: " + variance.alternatives.map(\.cause.title).joined(separator: ", ")
    }

    /// What part of the amount an unexplained figure is, where that is a whole percentage.
    private func share(_ variance: Variance) -> String {
        guard variance.reported > 0, variance.amount > 0 else { return "" }
        let (percent, rest) = (Int128(variance.reported) * 100).quotientAndRemainder(
            dividingBy: Int128(variance.amount))
        return rest == 0 ? ", \(percent)% of the amount" : ""
    }

    /// The tier and the rate by which a row should be paid.
    private func due(_ entry: Entry) -> String {
        let name = program.tier(entry.standing).name
        return program.rateText(of: entry).map { "\(name) (\($0))" } ?? "nothing"
    }

    /// The tier and the rate by which it was paid, as far as the figure shows.
    private func tier(_ explanation: VarianceExplanation) -> String {
        guard let standing = explanation.standing else { return "" }
        return "\(program.tier(standing).name) (\(value(explanation)))"
    }

    /// The rate by which it was paid, with what the rate is for.
    private func rate(_ explanation: VarianceExplanation) -> String {
        guard let rate = found(explanation) else { return "" }
        var filters = [rate.event == .payment ? nil : rate.event.rawValue + "s"]
        filters += [rate.plan.map { "plan \($0)" }, rate.product.map { "product \($0.text)" }]
        filters.append(rate.customer.map { "\($0.rawValue) customers" })
        let text = filters.compactMap(\.self).joined(separator: ", ")
        return value(explanation) + (text.isEmpty ? "" : " (the rate for \(text))")
    }

    private func value(_ explanation: VarianceExplanation) -> String {
        switch found(explanation)?.value {
        case .percent(let percentage): percentage.description
        case .fixed(let sum): Money(minorUnits: sum, currency: program.currency).description
        case nil: ""
        }
    }

    private func found(_ explanation: VarianceExplanation) -> Rate? {
        guard let standing = explanation.standing, let rate = explanation.rate else { return nil }
        return program.tier(standing).rates[Int(rate)]
    }

    private func from(_ standing: TierStanding?) -> String {
        standing.map { program.terms[Int($0.terms)].from.description } ?? ""
    }

    private func money(_ minorUnits: Int64) -> String {
        "\(Money(minorUnits: minorUnits, currency: program.currency)) \(program.currency.code)"
    }
}
