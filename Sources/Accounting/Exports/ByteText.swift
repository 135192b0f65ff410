import Money

/// Text as UTF-8 that is put together piece by piece.
struct ByteText {
    private(set) var bytes: [UInt8] = []

    /// How many bytes it has.
    var count: Int { bytes.count }

    mutating func add(_ text: String) { bytes.append(contentsOf: text.utf8) }

    mutating func add(_ text: ByteText) { bytes.append(contentsOf: text.bytes) }

    mutating func add(byte: UInt8) { bytes.append(byte) }

    mutating func add(bytes more: some Sequence<UInt8>) { bytes.append(contentsOf: more) }

    /// A number, in decimal.
    mutating func add(_ number: Int) { add(minorUnits: Int128(number), decimals: 0) }

    /// A date as `YYYY-MM-DD`.
    mutating func add(_ date: CivilDate) {
        let (year, month, day) = date.components
        for part in [year / 100, year % 100] { addTwoDigits(part) }
        for part in [month, day] {
            bytes.append(UInt8(ascii: "-"))
            addTwoDigits(part)
        }
    }

    private mutating func addTwoDigits(_ number: Int) {
        bytes.append(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: number / 10 % 10))
        bytes.append(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: number % 10))
    }

    /// An amount with exactly so many decimals, padded from the left to a width.
    mutating func add(minorUnits: Int128, decimals: Int, width: Int = 0) {
        let start = bytes.count
        var rest = minorUnits.magnitude
        var digits = 0
        // From the last digit to the first, then turned around.
        while rest > 0 || digits <= decimals {
            if digits == decimals, decimals > 0 { bytes.append(UInt8(ascii: ".")) }
            bytes.append(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: rest % 10))
            rest /= 10
            digits += 1
        }
        if minorUnits < 0 { bytes.append(UInt8(ascii: "-")) }
        while bytes.count - start < width { bytes.append(UInt8(ascii: " ")) }
        bytes[start...].reverse()
    }

    /// A text, filled up with spaces to a width.
    mutating func add(_ text: String, width: Int) {
        add(text)
        bytes.append(contentsOf: repeatElement(UInt8(ascii: " "), count: max(0, width - text.utf8.count)))
    }

    mutating func removeAll() { bytes.removeAll(keepingCapacity: true) }
}
