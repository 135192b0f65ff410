/// The kinds of callouts, by the word in their first line.
enum CalloutKind: String, CaseIterable {
    case note, tip, important, warning, caution

    /// The kind that a quote's first text `[!WORD]` names, in upper or lower case.
    init?(marker text: UnsafeBufferPointer<UInt8>) {
        guard text.count >= 6, text[0] == UInt8(ascii: "["), text[1] == UInt8(ascii: "!") else { return nil }
        var end = text.count
        while end > 0, text[end - 1] <= 0x20 { end -= 1 }
        guard text[end - 1] == UInt8(ascii: "]"), end > 3 else { return nil }
        self.init(rawValue: String(decoding: text[2..<end - 1], as: UTF8.self).lowercased())
    }

    /// The title in the page's language.
    func title(_ labels: MarkdownLabels) -> String {
        switch self {
        case .note: labels.note
        case .tip: labels.tip
        case .important: labels.important
        case .warning: labels.warning
        case .caution: labels.caution
        }
    }
}
