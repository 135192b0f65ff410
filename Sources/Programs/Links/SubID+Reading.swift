extension SubID {
    /// The sub-id that a reported text is, if it is one of the page or channel given, whatever its placement; `nil`
    /// where the text is another's, or where its placement cannot be told. Of a placement that was cut off for its
    /// length, what is left is taken for it.
    public init?(reading text: String, page: String, rules: SubIDRules) {
        let isSame = { (id: SubID) in id.text.lowercased() == text.lowercased() || id.plain == text }
        let found = Self.placements(in: text, page: page, rules: rules).map {
            SubID(page: page, placement: $0, rules: rules)
        }
        guard let id = found.first(where: isSame) else { return nil }
        self = id
    }

    /// The placements that a text may name, to be tried: what stands behind the page and a separator, its dashes
    /// written back, or what stands between the page and a hash.
    private static func placements(in text: String, page: String, rules: SubIDRules) -> [String?] {
        let alphabet = rules.alphabet
        let head = SubID.written(page, in: alphabet)
        var placements: [String?] = [nil]
        if text.hasPrefix(page + ".") { placements.append(String(text.dropFirst(page.count + 1))) }
        guard text.lowercased().hasPrefix(head + alphabet.separator) else { return placements }
        let rest = text.lowercased().dropFirst(head.count + alphabet.separator.count)
        let hashed = rest.dropLast(hashLength + alphabet.dash.count)
        for written in [rest, hashed] where !written.isEmpty {
            let isPlain = alphabet.dash.isEmpty || alphabet.dash == "-"
            placements.append(isPlain ? String(written) : String(written).replacing(alphabet.dash, with: "-"))
        }
        return placements
    }
}
