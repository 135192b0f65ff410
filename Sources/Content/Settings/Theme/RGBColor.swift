import Foundation

/// A color of 8 bits each for red, green and blue, as style sheets write it: `#0b5d4b`.
public struct RGBColor: Sendable, Hashable, CustomStringConvertible {
    /// From 0 to 255.
    public let red, green, blue: UInt8

    static let black = RGBColor(red: 0, green: 0, blue: 0)
    static let white = RGBColor(red: 255, green: 255, blue: 255)

    init(red: UInt8, green: UInt8, blue: UInt8) {
        self.red = red
        self.green = green
        self.blue = blue
    }

    /// The color of a number such as `0x0b5d4b`.
    init(hex: UInt32) {
        self.init(
            red: UInt8(truncatingIfNeeded: hex >> 16), green: UInt8(truncatingIfNeeded: hex >> 8),
            blue: UInt8(truncatingIfNeeded: hex))
    }

    /// Reads `#` and six hexadecimal digits; `nil` for anything else.
    public init?(_ text: String) {
        let digits = text.utf8.dropFirst()
        guard text.utf8.first == UInt8(ascii: "#"), digits.count == 6,
            digits.allSatisfy({ (0x30...0x39).contains($0) || (0x61...0x66).contains($0 | 0x20) }),
            let value = UInt32(String(decoding: Array(digits), as: UTF8.self), radix: 16)
        else { return nil }
        self.init(hex: value)
    }

    /// `#` and six hexadecimal digits in small letters.
    public var description: String {
        "#" + [red, green, blue].map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
    }

    /// The contrast with another color by the formula of WCAG 2, from 1 for the same to 21 for black on white.
    public func contrast(with other: RGBColor) -> Double {
        let (first, second) = (luminance, other.luminance)
        return (max(first, second) + 0.05) / (min(first, second) + 0.05)
    }

    /// The relative luminance of WCAG 2, from 0 to 1.
    private var luminance: Double {
        0.2126 * Self.linear(red) + 0.7152 * Self.linear(green) + 0.0722 * Self.linear(blue)
    }

    private static func linear(_ channel: UInt8) -> Double {
        let value = Double(channel) / 255
        return value <= 0.04045 ? value / 12.92 : pow((value + 0.055) / 1.055, 2.4)
    }

    /// The shade nearest to this color that has the contrast with each of the others: darker or lighter, whichever is
    /// less of a change. `nil` where neither black nor white has it.
    func nearest(contrast: Double, with others: [RGBColor]) -> RGBColor? {
        for step in 0...255 {
            for end in [RGBColor.black, .white] {
                let shade = mixed(with: end, step)
                if others.allSatisfy({ shade.contrast(with: $0) >= contrast }) { return shade }
            }
        }
        return nil
    }

    /// So many parts of 255 of another color, the rest of this one.
    private func mixed(with other: RGBColor, _ parts: Int) -> RGBColor {
        let mix = { (own: UInt8, other: UInt8) in
            UInt8(clamping: (Int(own) * (255 - parts) + Int(other) * parts + 127) / 255)
        }
        return RGBColor(red: mix(red, other.red), green: mix(green, other.green), blue: mix(blue, other.blue))
    }
}
