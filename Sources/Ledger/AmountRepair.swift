import Money

/// Guesses the amount that was meant by a text that is none, for a hint; nothing is ever computed from it.
enum AmountRepair {
    /// The amount as it should be written, or `nil` where more than one could be meant.
    static func repair(_ text: [UInt8], decimals: Int?) -> String? {
        var negative = false
        var body: [UInt8] = []
        var isBehindLetters = false
        for scalar in String(decoding: text.prefix(64), as: UTF8.self).unicodeScalars {
            switch scalar {
            case "0"..."9", ".", ",":
                // A currency's letters stand before or behind the digits, never among them.
                if isBehindLetters, !body.isEmpty { return nil }
                body.append(UInt8(truncatingIfNeeded: scalar.value))
                isBehindLetters = false
            case "-", "\u{2212}", "(": negative = true
            case "+", ")", "'", "_", "’": break
            case _ where scalar.properties.isAlphabetic: isBehindLetters = true
            case _ where scalar.properties.isWhitespace: break
            case _ where scalar.properties.generalCategory == .currencySymbol: break
            default: return nil
            }
        }
        guard body.contains(where: { $0 != comma && $0 != point }), let plain = separate(body, decimals) else {
            return nil
        }
        let repaired = (negative ? "-" : "") + String(decoding: plain, as: UTF8.self)
        guard case .success = DecimalText.parse(repaired.utf8, decimals: decimals ?? 6) else { return nil }
        return repaired
    }

    private static let comma = UInt8(ascii: ",")
    private static let point = UInt8(ascii: ".")

    /// Takes out what groups thousands and makes the sign before the decimals a point.
    private static func separate(_ body: [UInt8], _ decimals: Int?) -> [UInt8]? {
        let last = body.lastIndex { $0 == comma || $0 == point }
        guard let last else { return body }
        let sign = body[last]
        let other = sign == comma ? point : comma
        let tail = body[(last + 1)...]
        let head = body[..<last]
        var whole = head.filter { $0 != comma && $0 != point }
        if head.contains(sign) {
            // The same sign twice groups thousands, unless another stands before it.
            guard !head.contains(other), tail.count == 3 else { return nil }
            return whole + tail
        }
        if !head.contains(other), sign == comma, tail.count == 3 {
            // `1,000` is a thousand, but with three decimals it may be one as well.
            return decimals == 3 ? nil : whole + tail
        }
        if whole.isEmpty { whole = [UInt8(ascii: "0")] }
        return tail.isEmpty ? whole : whole + [point] + tail
    }
}
