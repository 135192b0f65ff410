import Diagnostics
import Money

extension FieldType where Value == Bool {
    /// `true` or `false`, and none of the other words that YAML once knew.
    public static var flag: FieldType {
        scalar { text, node, name, report in
            switch text {
            case "true": return true
            case "false": return false
            default:
                report.error(
                    "bad-flag", "`\(name)` must be `true` or `false`, not \(node.described)",
                    hint: "write `true` or `false`", at: node.place)
                return nil
            }
        }
    }
}

extension FieldType where Value == Int {
    /// A whole number within a range, in digits alone (and `-` before them where the range allows it).
    public static func wholeNumber(_ range: ClosedRange<Int>) -> FieldType {
        scalar { text, node, name, report in
            if let value = DecimalText.whole(text), range.contains(value) { return value }
            let expected =
                range.upperBound == Int.max
                ? "a whole number of \(range.lowerBound) or more"
                : "a whole number from \(range.lowerBound) to \(range.upperBound)"
            report.error(
                "bad-number", "`\(name)` must be \(expected), not \(node.described)",
                hint: "write it in digits, such as `\(Swift.max(1, range.lowerBound))`", at: node.place)
            return nil
        }
    }
}

extension FieldType where Value == Percentage {
    /// A percentage of zero or more, `digits[.digits]` with at most six decimals (SPEC V5), without a sign.
    public static var percentage: FieldType {
        scalar { text, node, name, report in
            let problem: String
            switch Percentage.parse(text) {
            case .success(let value) where value.millionths >= 0 && !text.hasPrefix("-"): return value
            case .success: problem = "`\(name)` must not be below zero: \(node.described)"
            case .failure(.tooManyDecimals): problem = "`\(name)` has more than six decimals: \(node.described)"
            case .failure(.overflow): problem = "`\(name)` is too large: \(node.described)"
            case .failure(.malformed): problem = "`\(name)` is not a percentage: \(node.described)"
            }
            report.error("bad-percentage", problem, hint: "write it as `20` or `12.5`", at: node.place)
            return nil
        }
    }
}

extension FieldType where Value == Money {
    /// Which amounts a field takes.
    public enum MoneyRange: Sendable {
        case any
        case zeroOrMore
        case aboveZero
    }

    /// An amount in a currency, with no more decimals than it has (SPEC V4).
    public static func money(_ currency: Currency, _ range: MoneyRange = .any) -> FieldType {
        scalar { text, node, name, report in
            let problem: String
            switch Money.parse(text, currency: currency) {
            case .success(let amount):
                switch range {
                case .any: return amount
                case .zeroOrMore where amount.minorUnits >= 0 && !text.hasPrefix("-"): return amount
                case .zeroOrMore: problem = "`\(name)` must not be below zero: \(node.described)"
                case .aboveZero where amount.minorUnits > 0: return amount
                case .aboveZero: problem = "`\(name)` must be above zero: \(node.described)"
                }
            case .failure(.tooManyDecimals):
                problem = "`\(name)` has more decimals than \(currency.code): \(node.described)"
            case .failure(.overflow): problem = "`\(name)` is too large: \(node.described)"
            case .failure(.malformed): problem = "`\(name)` is not an amount of money: \(node.described)"
            }
            let example = Money(minorUnits: 50 * currency.minorUnitsPerMajor, currency: currency)
            let decimals = currency.decimals == 0 ? "without decimals" : "with at most \(currency.decimals) decimals"
            report.error(
                "bad-amount", problem, hint: "write digits \(decimals) and nothing else, such as `\(example)`",
                at: node.place)
            return nil
        }
    }
}

extension FieldType where Value == CivilDate {
    /// A day that exists, `YYYY-MM-DD` (SPEC V1).
    public static var date: FieldType {
        scalar { text, node, name, report in
            if let date = CivilDate(text) { return date }
            report.error(
                "bad-date", "`\(name)` is not a date: \(node.described)",
                hint: "write a day that exists, years 1970 to 9999, as `2026-01-31`", at: node.place)
            return nil
        }
    }
}

extension FieldType where Value == Currency {
    /// A currency code of ISO 4217, in capital letters.
    public static var currency: FieldType {
        scalar { text, node, name, report in
            if let currency = Currency(code: text) { return currency }
            let nearest = Suggestion.nearest(to: text, among: Currency.codes)
            report.error(
                "bad-currency", "`\(name)` is no currency of ISO 4217: \(node.described)",
                hint: nearest.map { "did you mean `\($0)`?" } ?? "write its code of three letters, such as `USD`",
                at: node.place)
            return nil
        }
    }
}

extension DecimalText {
    /// A whole number in digits alone, `-` before them or not; `nil` for anything else.
    static func whole(_ text: String) -> Int? {
        if case .success(let value) = parse(text.utf8, decimals: 0) { Int(value) } else { nil }
    }
}
