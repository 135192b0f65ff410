/// A total that does not fit 63 bits (SPEC V4).
struct Overflow: Error {
    /// The total as 64 bits, or an error.
    static func check(_ total: Int128) throws(Overflow) -> Int64 {
        guard let value = Int64(exactly: total), value != Int64.min else { throw Overflow() }
        return value
    }
}
