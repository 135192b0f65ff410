import Money

/// What to say of an amount that is refused, and what would be right.
struct AmountHint {
    let text: [UInt8]
    let currency: Currency?

    /// What an amount looks like.
    static func example(_ currency: Currency?) -> String {
        let decimals = currency?.decimals ?? 2
        let amount = DecimalText.format(1_234_500, decimals: decimals)
        return "write digits, and behind a point the decimals, such as `\(amount)`"
    }

    /// What is wrong with the `amount` of a row.
    func message(_ problem: AmountProblem, of type: RowType?) -> String {
        let row = type.map(Phrase.article) ?? "a row"
        switch problem {
        case .negative: return "the amount of \(row) is not below zero: \(Phrase.quote(text))"
        case .zero: return "the amount of \(row) is not zero"
        default: return message(problem)
        }
    }

    /// What is wrong with the `reported` commission of a row.
    func message(_ problem: AmountProblem, ofReported type: RowType?) -> String {
        switch problem {
        case .negative, .zero:
            let row = type.map(Phrase.article) ?? "a row"
            return "the commission reported for \(row) is not below zero: \(Phrase.quote(text))"
        default: return message(problem)
        }
    }

    private func message(_ problem: AmountProblem) -> String {
        switch problem {
        case .tooManyDecimals: "\(Phrase.quote(text)) has more decimals than \(currency?.code ?? "the currency")"
        case .overflow: "\(Phrase.quote(text)) is too large"
        default: "\(Phrase.quote(text)) is no amount"
        }
    }

    /// What would be right in place of the `amount`.
    func hint(_ problem: AmountProblem, of type: RowType?) -> String {
        let positive = String(decoding: text.drop { $0 == UInt8(ascii: "-") }, as: UTF8.self)
        switch (problem, type) {
        case (.negative, .sale?), (.negative, .renewal?), (.negative, .referral?):
            return "money given back is a `refund` of `\(positive)` whose `of` names the row"
        case (.negative, .bonus?): return "commission taken away is an `adjustment`"
        case (.negative, _): return "write `\(positive)`"
        case (.zero, let type?) where type.actsOnAnother: return "leave it empty for all that is left"
        case (.zero, .payout?), (.zero, .bonus?): return "leave the row out"
        case (.zero, _): return "only a `trial`, a `lead` or an `adjustment` may have no amount to it"
        default: return hint(problem)
        }
    }

    /// What would be right in place of the `reported` commission.
    func hint(_ problem: AmountProblem, ofReported type: RowType?) -> String {
        switch problem {
        case .negative, .zero: "what a network takes back is reported on the `refund` or `chargeback`"
        default: hint(problem)
        }
    }

    private func hint(_ problem: AmountProblem) -> String {
        switch problem {
        case .tooManyDecimals: return shorter ?? Self.example(currency)
        case .overflow:
            return "the largest amount is `\(DecimalText.format(Int64.max, decimals: currency?.decimals ?? 0))`"
        default:
            guard let repaired = AmountRepair.repair(text, decimals: currency?.decimals) else {
                return Self.example(currency)
            }
            return "did you mean `\(repaired)`?"
        }
    }

    /// The amounts with as many decimals as there may be, on either side of the one given.
    private var shorter: String? {
        guard let currency, let point = text.firstIndex(of: UInt8(ascii: ".")) else { return nil }
        let rest = text[(point + 1)...].dropFirst(currency.decimals)
        let cut = text[..<point] + (currency.decimals == 0 ? [] : text[point...].prefix(currency.decimals + 1))
        guard let value = try? DecimalText.parse(cut, decimals: currency.decimals).get() else { return nil }
        let count = currency.decimals
        let rule = "\(currency.code) has \(count == 0 ? "no decimals" : count == 1 ? "1 decimal" : "\(count) decimals")"
        let lower = DecimalText.format(value, decimals: count)
        if rest.allSatisfy({ $0 == UInt8(ascii: "0") }) { return "\(rule): write `\(lower)`" }
        let (next, overflow) = value.addingReportingOverflow(text.first == UInt8(ascii: "-") ? -1 : 1)
        guard !overflow else { return "\(rule): write `\(lower)`" }
        return "\(rule): write `\(lower)` or `\(DecimalText.format(next, decimals: count))`"
    }
}
