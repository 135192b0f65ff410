import Money

/// Amounts and numbers as the pages write them: thousands apart, a true minus, an en dash for nothing.
package enum Figures {
    package static let minus = "−"
    package static let nothing = "–"

    /// An amount in minor units without its currency: `−1,234.50`.
    package static func amount(_ minorUnits: Int64, _ currency: Currency) -> String {
        let plain = DecimalText.format(minorUnits, decimals: currency.decimals)
        let digits = plain.hasPrefix("-") ? plain.dropFirst() : Substring(plain)
        let parts = digits.split(separator: ".", maxSplits: 1)
        let whole = grouped(parts.first ?? "0")
        let text = parts.count > 1 ? "\(whole).\(parts[1])" : whole
        return plain.hasPrefix("-") ? minus + text : text
    }

    /// An amount with its currency's code: `1,234.50 USD`.
    package static func money(_ minorUnits: Int64, _ currency: Currency) -> String {
        "\(amount(minorUnits, currency)) \(currency.code)"
    }

    /// A whole number: `1,234`.
    package static func grouped(_ number: Int) -> String {
        (number < 0 ? minus : "") + grouped(Substring(String(number.magnitude)))
    }

    private static func grouped(_ digits: Substring) -> String {
        var text = ""
        for (index, digit) in digits.enumerated() {
            if index > 0, (digits.count - index) % 3 == 0 { text += "," }
            text.append(digit)
        }
        return text
    }
}
