import Money

/// Why the text of an amount is refused.
enum AmountProblem {
    case malformed
    case tooManyDecimals
    case overflow
    case negative
    case zero

    /// What is wrong with a text that is not empty, or `nil`. Without a currency only its form and sign are judged.
    init?(_ text: [UInt8], _ currency: Currency?, allows: (_ sign: Int) -> Bool) {
        switch DecimalText.parse(text, decimals: currency?.decimals ?? 0) {
        case .failure(.malformed):
            self = .malformed
            return
        case .failure(.tooManyDecimals) where currency != nil:
            self = .tooManyDecimals
            return
        case .failure(.overflow) where currency != nil:
            self = .overflow
            return
        default: break
        }
        let isZero = !text.contains { (UInt8(ascii: "1")...UInt8(ascii: "9")).contains($0) }
        let isNegative = text.first == UInt8(ascii: "-")
        guard !allows(isZero ? 0 : isNegative ? -1 : 1) else { return nil }
        self = isZero ? .zero : .negative
    }
}
