extension Network {
    /// What the network takes as a sub-id. Where it publishes no limit, a careful one is kept.
    public var subIDRules: SubIDRules {
        switch self {
        case .shareasale:
            // `afftrack`: letters and digits without special characters, at most 255; `_` and `-` are in common use.
            SubIDRules(maximumLength: 255, alphabet: .lettersDigitsDashes)
        case .impact:
            // `subId1`: no limit is published.
            SubIDRules(maximumLength: 64, alphabet: .lettersDigitsDashesDot)
        case .cj:
            // `sid`: no limit is published today; click ids of the network have at most 64 characters.
            SubIDRules(maximumLength: 64, alphabet: .lettersDigitsDashesDot)
        case .awin:
            // `clickref`: without a limit, but reports show the first 50 characters (wiki.awin.com, "Publisher Click
            // Ref").
            SubIDRules(maximumLength: 50, alphabet: .lettersDigitsDashesDot)
        case .rakuten:
            // `u1`: 72 letters and digits (pubhelp.rakutenadvertising.com, "Signature Implementation Guidelines").
            SubIDRules(maximumLength: 72, alphabet: .lettersDigits)
        case .partnerstack:
            // `sid`: "alphanumeric", no length published.
            SubIDRules(maximumLength: 64, alphabet: .lettersDigits)
        case .clickbank:
            // `tid`: 100 digits, small letters and underscores (support.clickbank.com, "Using HopLinks").
            SubIDRules(maximumLength: 100, alphabet: .smallLettersDigitsUnderscore)
        case .amazon:
            // `ascsubtag`: no limit is published.
            SubIDRules(maximumLength: 64, alphabet: .lettersDigitsDashes)
        }
    }
}
