extension UInt8 {
    /// Whether the byte is an ASCII letter.
    @inline(__always)
    var isLetter: Bool { (self | 0x20) >= UInt8(ascii: "a") && (self | 0x20) <= UInt8(ascii: "z") }

    /// Whether the byte is an ASCII digit.
    @inline(__always)
    var isDigit: Bool { self >= UInt8(ascii: "0") && self <= UInt8(ascii: "9") }

    /// Whether the byte is an ASCII letter or digit.
    @inline(__always)
    var isAlphanumeric: Bool { isLetter || isDigit }

    /// Whether the byte is ASCII and neither letter, digit, white space nor control character.
    @inline(__always)
    var isPunctuation: Bool { self > 0x20 && self < 0x7F && !isAlphanumeric }

    /// The byte in lower case if it is an ASCII letter.
    @inline(__always)
    var lowercased: UInt8 { self >= UInt8(ascii: "A") && self <= UInt8(ascii: "Z") ? self | 0x20 : self }
}
