/// Reads plain decimal numbers, `-?digits[.digits]`, exactly and from bytes (SPEC V4, V5).
public enum DecimalText {
    /// Why a text is not the number that was asked for.
    public enum Failure: Error, Sendable, Hashable {
        /// It is not of the form `-?digits[.digits]`.
        case malformed
        /// It has more decimals than are allowed, zeros too.
        case tooManyDecimals
        /// It does not fit 63 bits in the unit asked for.
        case overflow
    }

    /// The number in units of 10^-`decimals`: `12.5` with two decimals is 1250.
    public static func parse(_ text: some Collection<UInt8>, decimals: Int) -> Result<Int64, Failure> {
        var index = text.startIndex
        let negative = index < text.endIndex && text[index] == UInt8(ascii: "-")
        if negative { text.formIndex(after: &index) }
        var value: UInt64 = 0
        var overflow = false
        var whole = 0
        var fraction = 0
        var inFraction = false
        while index < text.endIndex {
            let byte = text[index]
            if byte >= UInt8(ascii: "0"), byte <= UInt8(ascii: "9") {
                if inFraction { fraction += 1 } else { whole += 1 }
                if fraction <= decimals { append(byte - UInt8(ascii: "0"), to: &value, &overflow) }
            } else if byte == UInt8(ascii: "."), !inFraction, whole > 0 {
                inFraction = true
            } else {
                return .failure(.malformed)
            }
            text.formIndex(after: &index)
        }
        guard whole > 0, !inFraction || fraction > 0 else { return .failure(.malformed) }
        guard fraction <= decimals else { return .failure(.tooManyDecimals) }
        for _ in fraction..<decimals { append(0, to: &value, &overflow) }
        guard !overflow, value <= UInt64(Int64.max) else { return .failure(.overflow) }
        return .success(negative ? -Int64(value) : Int64(value))
    }

    private static func append(_ digit: UInt8, to value: inout UInt64, _ overflow: inout Bool) {
        let (tens, tooLarge) = value.multipliedReportingOverflow(by: 10)
        let (sum, carried) = tens.addingReportingOverflow(UInt64(digit))
        overflow = overflow || tooLarge || carried
        value = sum
    }

    /// The number as a decimal string with exactly so many decimals: -5 with two decimals is `-0.05`.
    public static func format(_ value: Int64, decimals: Int) -> String {
        format(String(value.magnitude), isNegative: value < 0, decimals: decimals)
    }

    /// A total that may not fit 63 bits, in the same form.
    public static func format(total: Int128, decimals: Int) -> String {
        format(String(total.magnitude), isNegative: total < 0, decimals: decimals)
    }

    private static func format(_ magnitude: String, isNegative: Bool, decimals: Int) -> String {
        var digits = magnitude
        if decimals > 0 {
            if digits.utf8.count <= decimals {
                digits = String(repeating: "0", count: decimals + 1 - digits.utf8.count) + digits
            }
            digits.insert(".", at: digits.index(digits.endIndex, offsetBy: -decimals))
        }
        return isNegative ? "-" + digits : digits
    }
}
