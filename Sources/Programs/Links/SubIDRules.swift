/// What a network takes as a sub-id: how many characters, and which (SPEC K2).
public struct SubIDRules: Sendable, Hashable {
    /// Characters that a network lets through; the dash and the dot of a sub-id are written as the alphabet allows.
    public enum Alphabet: Sendable, Hashable {
        /// `A-Z a-z 0-9 - _ .`
        case lettersDigitsDashesDot
        /// `A-Z a-z 0-9 - _`; the dot becomes `_`.
        case lettersDigitsDashes
        /// `a-z 0-9 _`; the dash becomes `_`, the dot `__`.
        case smallLettersDigitsUnderscore
        /// `A-Z a-z 0-9`; dash and dot are dropped.
        case lettersDigits

        /// What stands for the dash within a slug.
        var dash: String {
            switch self {
            case .lettersDigitsDashesDot, .lettersDigitsDashes: "-"
            case .smallLettersDigitsUnderscore: "_"
            case .lettersDigits: ""
            }
        }

        /// What stands between page and placement.
        var separator: String {
            switch self {
            case .lettersDigitsDashesDot: "."
            case .lettersDigitsDashes: "_"
            case .smallLettersDigitsUnderscore: "__"
            case .lettersDigits: ""
            }
        }

        /// Whether a slug's character stands as it is.
        func keeps(_ byte: UInt8) -> Bool {
            switch byte {
            case 0x30...0x39, 0x61...0x7A: true
            case 0x41...0x5A: self != .smallLettersDigitsUnderscore
            case UInt8(ascii: "_"): self == .lettersDigitsDashesDot
            default: false
            }
        }
    }

    /// The most characters that a sub-id may have.
    public let maximumLength: Int
    /// The characters that it may be made of.
    public let alphabet: Alphabet

    /// Rules for a network; sub-ids need at least 16 characters.
    public init(maximumLength: Int, alphabet: Alphabet) {
        self.maximumLength = max(16, maximumLength)
        self.alphabet = alphabet
    }

    /// The rules for patterns of one's own, whose networks are not known.
    public static let generic = SubIDRules(maximumLength: 64, alphabet: .lettersDigitsDashesDot)
}
