/// The form in which an export writes amounts of money.
struct AmountForm: Sendable, Hashable {
    /// What a minus may look like.
    enum Negative: String, CaseIterable, Sendable {
        /// `-5.00`, `-$5.00`, `$-5.00`
        case before
        /// `5.00-`
        case behind
        /// `(5.00)`
        case parentheses
    }

    /// What a number is in.
    enum Unit: String, CaseIterable, Sendable {
        /// Dollars, euros, yen.
        case major
        /// Cents: whole numbers only.
        case minor
    }

    /// How many decimals there must be.
    enum Decimals: String, CaseIterable, Sendable {
        /// As many as there are, none too.
        case any
        /// All of the currency's. So cents that are taken for dollars do not go unnoticed.
        case all
    }

    /// Why a text is no amount.
    enum Problem: Error, Sendable, Hashable {
        case malformed
        case tooManyDecimals
        case tooFewDecimals
        case overflow
    }

    /// What the forms look like, with what groups thousands and what stands before the decimals.
    static let forms: [(example: String, group: Unicode.Scalar?, point: Unicode.Scalar)] = [
        ("1234.56", nil, "."), ("1,234.56", ",", "."), ("1.234,56", ".", ","), ("1234,56", nil, ","),
        ("1 234.56", " ", "."), ("1 234,56", " ", ","), ("1'234.56", "'", "."),
    ]

    var example = "1234.56"
    /// What may stand before or behind the digits.
    var symbols: [String] = []
    var negative: Set<Negative> = [.before]
    var unit = Unit.major
    var decimals = Decimals.any
}
