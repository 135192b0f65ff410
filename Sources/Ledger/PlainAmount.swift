import Money

/// Reads the amounts that nearly every row has without leaving this module; all others go to `DecimalText`.
enum PlainAmount {
    /// The number in units of 10^-`decimals`, or `nil` where it is none that V4 allows.
    @inline(__always)
    static func parse(_ bytes: UnsafePointer<UInt8>, count: Int, decimals: Int) -> Int64? {
        quick(bytes, count, decimals) ?? full(bytes, count, decimals)
    }

    /// `digits[.digits]` of up to 18 digits, padding included, so that nothing can overflow.
    @inline(__always)
    private static func quick(_ bytes: UnsafePointer<UInt8>, _ count: Int, _ decimals: Int) -> Int64? {
        guard count > 0, count + decimals <= 18 else { return nil }
        var value: Int64 = 0
        var index = 0
        var point = count
        while index < count {
            let digit = bytes[index] &- UInt8(ascii: "0")
            if digit <= 9 {
                value = value &* 10 &+ Int64(digit)
            } else {
                guard bytes[index] == UInt8(ascii: "."), point == count, index > 0, index + 1 < count else {
                    return nil
                }
                point = index
            }
            index += 1
        }
        var missing = decimals - max(0, count - point - 1)
        guard missing >= 0 else { return nil }
        while missing > 0 {
            value = value &* 10
            missing -= 1
        }
        return value
    }

    @inline(never)
    private static func full(_ bytes: UnsafePointer<UInt8>, _ count: Int, _ decimals: Int) -> Int64? {
        try? DecimalText.parse(UnsafeBufferPointer(start: bytes, count: count), decimals: decimals).get()
    }
}
