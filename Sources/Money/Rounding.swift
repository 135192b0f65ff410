/// Exact division with the rounding of SPEC V6.
public enum Rounding {
    /// `numerator ÷ denominator` to the nearest whole number, half away from zero; `nil` where the result does not fit
    /// 64 bits. The denominator is above zero.
    public static func quotient(_ numerator: Int128, _ denominator: Int128) -> Int64? {
        let (quotient, remainder) = numerator.quotientAndRemainder(dividingBy: denominator)
        let roundsAway = remainder.magnitude * 2 >= denominator.magnitude
        return Int64(exactly: roundsAway ? quotient + (numerator < 0 ? -1 : 1) : quotient)
    }

    /// `amount × part ÷ whole`, computed exactly and rounded once; `nil` where the result does not fit 64 bits.
    public static func share(of amount: Int64, _ part: Int64, _ whole: Int64) -> Int64? {
        quotient(Int128(amount) * Int128(part), Int128(whole))
    }
}
