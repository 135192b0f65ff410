/// The sub-id of a tracked link: which page, and which placement on it (SPEC K2).
///
/// Written as `PAGE-SLUG` or `PAGE-SLUG.PLACEMENT` where the network takes that. Where it does not, the text is put
/// into the network's alphabet and length; unless the page and placement can still be read from the result, ten
/// characters of a hash of both are added, so that different places keep different sub-ids.
public struct SubID: Sendable, Hashable, CustomStringConvertible {
    /// The page's slug.
    public let page: String
    /// The placement's name on the page; `nil` for a link without one.
    public let placement: String?
    /// The text that stands in links, and that the network reports.
    public let text: String

    /// The slug that stands for the redirect pages under `/go/`, which no page sends to.
    public static let redirects = "go"

    /// The sub-id of a place under a network's rules. The same place always has the same one.
    public init(page: String, placement: String? = nil, rules: SubIDRules) {
        self.page = page
        self.placement = placement
        text = Self.text(page: page, placement: placement, rules: rules)
    }

    /// `PAGE-SLUG` or `PAGE-SLUG.PLACEMENT`, before any network's rules.
    public var plain: String { Self.plain(page: page, placement: placement) }

    /// The text in links.
    public var description: String { text }

    static let hashLength = 10

    private static func plain(page: String, placement: String?) -> String {
        placement.map { page + "." + $0 } ?? page
    }

    private static func text(page: String, placement: String?, rules: SubIDRules) -> String {
        let alphabet = rules.alphabet
        var written = written(page, in: alphabet)
        if let placement { written += alphabet.separator + Self.written(placement, in: alphabet) }
        let fits = written.utf8.count <= rules.maximumLength
        if fits, isReadable(written, page: page, placement: placement, in: alphabet) { return written }
        let room = rules.maximumLength - hashLength - alphabet.dash.utf8.count
        return String(written.prefix(room)) + alphabet.dash + hash(page: page, placement: placement)
    }

    /// The name with what the alphabet lacks dropped, or written as it can be. All of it is ASCII.
    static func written(_ name: String, in alphabet: SubIDRules.Alphabet) -> String {
        var text = ""
        for byte in name.utf8 {
            if alphabet.keeps(byte) {
                text.unicodeScalars.append(Unicode.Scalar(byte))
            } else if (0x41...0x5A).contains(byte) {
                text.unicodeScalars.append(Unicode.Scalar(byte | 0x20))
            } else if byte < 0x80 {
                text += alphabet.dash
            }
        }
        return text
    }

    /// Whether page and placement are what a reader of the text would take them for: then no other place has it.
    private static func isReadable(
        _ text: String, page: String, placement: String?, in alphabet: SubIDRules.Alphabet
    ) -> Bool {
        guard !page.isEmpty, placement != "" else { return false }
        let separator = alphabet.separator
        guard !separator.isEmpty else { return placement == nil && text == page }
        // The first separator divides; the rest must be of the alphabet's dashes and plain characters.
        var pieces = [text]
        if let range = text.firstRange(of: separator) {
            pieces = [String(text[..<range.lowerBound]), String(text[range.upperBound...])]
        }
        let names = pieces.map { alphabet.dash == "-" ? $0 : $0.replacing(alphabet.dash, with: "-") }
        return names == (placement.map { [page, $0] } ?? [page])
    }

    /// Ten characters of the 64-bit FNV-1a hash of page and placement, five bits each.
    private static func hash(page: String, placement: String?) -> String {
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325
        func add(_ byte: UInt8) { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
        page.utf8.forEach(add)
        // No UTF-8 text holds this byte: it keeps `a` + `b.c` apart from `a.b` + `c`.
        if let placement {
            add(0xFF)
            placement.utf8.forEach(add)
        }
        // The low bits of FNV are weak: fold the high ones in.
        hash ^= hash >> 32
        hash = hash &* 0x9E37_79B9_7F4A_7C15
        let digits = Array("0123456789abcdefghijkmnpqrstuvwx".utf8)
        var text = ""
        for _ in 0..<hashLength {
            text.unicodeScalars.append(Unicode.Scalar(digits[Int(hash >> 59)]))
            hash <<= 5
        }
        return text
    }
}
