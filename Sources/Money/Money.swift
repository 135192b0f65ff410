/// An exact amount of money: a whole number of a currency's minor units (SPEC V4).
///
/// Where many amounts of one currency are added up, the accounting works on the minor units alone; `Money` is what
/// it hands out, so that amounts of different currencies can never be mixed.
public struct Money: Sendable, Hashable {
    /// The amount in the currency's minor units, such as cents.
    public let minorUnits: Int64
    /// The currency whose minor units are counted.
    public let currency: Currency

    /// An amount of so many minor units of a currency; below zero for a debt.
    public init(minorUnits: Int64, currency: Currency) {
        self.minorUnits = minorUnits
        self.currency = currency
    }

    /// Reads `-?digits[.digits]`, with no more decimals than the currency has.
    public static func parse(_ text: String, currency: Currency) -> Result<Money, DecimalText.Failure> {
        DecimalText.parse(text.utf8, decimals: currency.decimals).map { Money(minorUnits: $0, currency: currency) }
    }
}

extension Money: CustomStringConvertible {
    /// The amount with the currency's decimals and without its code, as `report` prints it: `-12.50`.
    public var description: String { DecimalText.format(minorUnits, decimals: currency.decimals) }
}
