/// Numbers as SVG wants them, with one decimal where it is needed; the same on every machine.
enum Drawing {
    /// A coordinate in tenths as text: 125 is `12.5`, 120 is `12`.
    static func tenths(_ value: Int) -> String {
        let sign = value < 0 ? "-" : ""
        let magnitude = value.magnitude
        return magnitude % 10 == 0 ? "\(sign)\(magnitude / 10)" : "\(sign)\(magnitude / 10).\(magnitude % 10)"
    }

    /// `length × part ÷ whole`, rounded toward zero, in whole numbers; 0 where the whole is 0.
    static func scale(_ length: Int, _ part: Int64, _ whole: Int64) -> Int {
        guard whole != 0 else { return 0 }
        return Int(clamping: Int128(length) * Int128(part) / Int128(whole))
    }
}
