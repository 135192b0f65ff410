import Money

extension AmountForm {
    /// The amount in minor units, of a currency with so many decimals. Zeros behind those are no decimals.
    func amount(_ text: String, decimals count: Int) -> Result<Int64, Problem> {
        var scalars = Array(text.unicodeScalars.map { Self.plain($0) })[...]
        guard let isNegative = takeSign(&scalars) else { return .failure(.malformed) }
        guard let (whole, fraction) = digits(scalars) else { return .failure(.malformed) }
        if unit == .minor {
            return fraction.isEmpty ? Self.value(whole, isNegative, decimals: 0) : .failure(.malformed)
        }
        if decimals == .all, fraction.count < count { return .failure(.tooFewDecimals) }
        guard fraction.dropFirst(count).allSatisfy({ $0 == UInt8(ascii: "0") }) else {
            return .failure(.tooManyDecimals)
        }
        let kept = fraction.prefix(count)
        return Self.value(whole + (kept.isEmpty ? [] : [UInt8(ascii: ".")] + kept), isNegative, decimals: count)
    }

    /// Whether an amount of any currency is below, at or above zero; `nil` where the text is none.
    func sign(_ text: String) -> RowRule.Sign? {
        var scalars = Array(text.unicodeScalars.map { Self.plain($0) })[...]
        guard let isNegative = takeSign(&scalars), let (whole, fraction) = digits(scalars) else { return nil }
        let isZero = (whole + fraction).allSatisfy { $0 == UInt8(ascii: "0") }
        return isZero ? .zero : isNegative ? .negative : .positive
    }

    private static func value(_ digits: [UInt8], _ isNegative: Bool, decimals: Int) -> Result<Int64, Problem> {
        switch DecimalText.parse((isNegative ? [UInt8(ascii: "-")] : []) + digits, decimals: decimals) {
        case .success(let value): .success(value)
        case .failure(.overflow): .failure(.overflow)
        case .failure: .failure(.malformed)
        }
    }

    /// The scalar that one stands for which looks the same: blanks that do not break, the minus sign, the apostrophe.
    private static func plain(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
        switch scalar {
        case "\u{A0}", "\u{202F}", "\u{2009}": " "
        case "\u{2212}": "-"
        case "\u{2019}": "'"
        default: scalar
        }
    }

    /// Takes off sign and symbol, and says whether the amount is below zero; `nil` where they are not as they may be.
    private func takeSign(_ text: inout ArraySlice<Unicode.Scalar>) -> Bool? {
        var signs: [Bool] = []
        Self.trim(&text)
        if negative.contains(.parentheses), text.first == "(", text.last == ")", text.count > 1 {
            text = text.dropFirst().dropLast()
            signs.append(true)
        }
        takeSignBefore(&text, &signs)
        takeSymbol(&text)
        takeSignBefore(&text, &signs)
        if negative.contains(.behind), text.last == "-" {
            text = text.dropLast()
            signs.append(true)
            Self.trim(&text)
        }
        return signs.count > 1 ? nil : signs.first ?? false
    }

    private func takeSignBefore(_ text: inout ArraySlice<Unicode.Scalar>, _ signs: inout [Bool]) {
        Self.trim(&text)
        if negative.contains(.before), text.first == "-" {
            signs.append(true)
            text = text.dropFirst()
        } else if text.first == "+" {
            signs.append(false)
            text = text.dropFirst()
        }
        Self.trim(&text)
    }

    private func takeSymbol(_ text: inout ArraySlice<Unicode.Scalar>) {
        for symbol in symbols.map({ Array($0.unicodeScalars) }) {
            if text.starts(with: symbol) {
                text = text.dropFirst(symbol.count)
                return
            }
            if text.suffix(symbol.count).elementsEqual(symbol) {
                text = text.dropLast(symbol.count)
                Self.trim(&text)
                return
            }
        }
    }

    private static func trim(_ text: inout ArraySlice<Unicode.Scalar>) {
        while text.first == " " || text.first == "\t" { text = text.dropFirst() }
        while text.last == " " || text.last == "\t" { text = text.dropLast() }
    }

    /// The digits before and behind the point, thousands ungrouped; `nil` where they are not of this form.
    private func digits(_ text: ArraySlice<Unicode.Scalar>) -> (whole: [UInt8], fraction: [UInt8])? {
        let form = Self.forms.first { $0.example == example } ?? Self.forms[0]
        let parts = text.split(separator: form.point, maxSplits: 1, omittingEmptySubsequences: false)
        let groups =
            form.group.map { parts[0].split(separator: $0, omittingEmptySubsequences: false) } ?? [parts[0]]
        guard groups.count == 1 || (1...3).contains(groups[0].count) && groups.dropFirst().allSatisfy({ $0.count == 3 })
        else { return nil }
        guard let whole = Self.digits(Array(groups.joined())) else { return nil }
        guard parts.count == 2 else { return (whole, []) }
        return Self.digits(Array(parts[1])).map { (whole, $0) }
    }

    private static func digits(_ text: [Unicode.Scalar]) -> [UInt8]? {
        guard !text.isEmpty, text.allSatisfy({ ("0"..."9").contains($0) }) else { return nil }
        return text.map { UInt8(truncatingIfNeeded: $0.value) }
    }
}
