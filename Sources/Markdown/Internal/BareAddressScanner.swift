/// Recognizes addresses in text by the rules of the GFM specification.
struct BareAddressScanner {
    let text: UnsafeBufferPointer<UInt8>
    /// Whether something other than a space or `*`, `_`, `~`, `(` stands right before the text.
    let isJoined: Bool

    /// What the domain name system allows; looking no further keeps the time linear.
    private static let longestDomain = 253

    /// The address that starts with `www.` at the offset.
    func domain(at start: Int) -> BareAddress? {
        guard hasPrefix("www.", at: start) else { return nil }
        if start == 0, isJoined { return nil }
        if start > 0 {
            switch text[start - 1] {
            case 0...0x20, UInt8(ascii: "*"), UInt8(ascii: "_"), UInt8(ascii: "~"), UInt8(ascii: "("): break
            default: return nil
            }
        }
        guard isDomain(from: start, needsPeriod: true) else { return nil }
        let end = trimmedEnd(from: start)
        return end > start + 4 ? BareAddress(range: start..<end, prefix: .http) : nil
    }

    /// The address whose scheme stands right before the `://` at the offset.
    func url(aroundColonAt colon: Int, notBefore first: Int) -> BareAddress? {
        var start = colon
        while start > first, text[start - 1].isLetter, colon - start < 6 { start -= 1 }
        guard hasPrefix("http:", at: start) || hasPrefix("https:", at: start) || hasPrefix("ftp:", at: start),
            colon + 3 < text.count, isDomain(from: colon + 3, needsPeriod: false)
        else { return nil }
        let end = trimmedEnd(from: start)
        return end > colon + 3 ? BareAddress(range: start..<end, prefix: .none) : nil
    }

    /// The e-mail address around the `@` at the offset.
    func mail(aroundAt at: Int, notBefore first: Int) -> BareAddress? {
        var start = at
        while start > first, text[start - 1].isAlphanumeric || ".+-_".utf8.contains(text[start - 1]) { start -= 1 }
        var end = at + 1
        var periods = 0
        scan: while end < text.count {
            switch text[end] {
            case UInt8(ascii: "-"), UInt8(ascii: "_"): break
            case UInt8(ascii: "."):
                guard end + 1 < text.count, text[end + 1].isAlphanumeric else { break scan }
                periods += 1
            case UInt8(ascii: "@"): return nil
            case let byte where byte.isAlphanumeric: break
            default: break scan
            }
            end += 1
        }
        guard start < at, periods > 0, text[end - 1].isAlphanumeric else { return nil }
        return BareAddress(range: start..<end, prefix: .mailto)
    }

    private func hasPrefix(_ prefix: StaticString, at start: Int) -> Bool {
        guard start + prefix.utf8CodeUnitCount <= text.count else { return false }
        for index in 0..<prefix.utf8CodeUnitCount where text[start + index].lowercased != prefix.utf8Start[index] {
            return false
        }
        return true
    }

    /// Whether a domain starts at the offset: no underscore in its last two parts.
    private func isDomain(from start: Int, needsPeriod: Bool) -> Bool {
        var periods = 0
        var underscores = (previous: 0, last: 0)
        var index = start
        let limit = min(text.count, start + Self.longestDomain + 1)
        scan: while index < limit {
            switch text[index] {
            case UInt8(ascii: "_"): underscores.last += 1
            case UInt8(ascii: "."):
                underscores = (underscores.last, 0)
                periods += 1
            case UInt8(ascii: "-"): break
            case let byte where byte.isAlphanumeric || byte >= 0x80: break
            default: break scan
            }
            index += 1
        }
        guard index - start <= Self.longestDomain else { return false }
        return index > start && underscores.previous == 0 && underscores.last == 0 && (periods > 0 || !needsPeriod)
    }

    /// The end of an address without the punctuation that closes the sentence around it.
    private func trimmedEnd(from start: Int) -> Int {
        var end = start
        var opened = 0
        var closed = 0
        while end < text.count, text[end] > 0x20, text[end] != UInt8(ascii: "<") {
            if text[end] == UInt8(ascii: "(") { opened += 1 }
            if text[end] == UInt8(ascii: ")") { closed += 1 }
            end += 1
        }
        while end > start {
            switch text[end - 1] {
            case UInt8(ascii: "?"), UInt8(ascii: "!"), UInt8(ascii: "."), UInt8(ascii: ","), UInt8(ascii: ":"),
                UInt8(ascii: "*"), UInt8(ascii: "_"), UInt8(ascii: "~"), UInt8(ascii: "'"), UInt8(ascii: "\""):
                end -= 1
            case UInt8(ascii: ")"):
                guard closed > opened else { return end }
                closed -= 1
                end -= 1
            case UInt8(ascii: ";"):
                var name = end - 2
                while name > start, text[name].isAlphanumeric { name -= 1 }
                end = name < end - 2 && text[name] == UInt8(ascii: "&") ? name : end - 1
            default:
                guard endsWithTypography(end, from: start) else { return end }
                end -= 3
            }
        }
        return end
    }

    /// Whether a typographic quote, dash or ellipsis ends there, which stands for punctuation that was written.
    private func endsWithTypography(_ end: Int, from start: Int) -> Bool {
        guard end - start > 3, text[end - 3] == 0xE2, text[end - 2] == 0x80 else { return false }
        switch text[end - 1] {
        case 0x93, 0x94, 0x98, 0x99, 0x9C, 0x9D, 0xA6: return true
        default: return false
        }
    }
}
