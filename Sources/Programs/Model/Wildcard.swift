/// A text in which `*` stands for any run of characters, none too (SPEC R1).
public struct Wildcard: Sendable, Hashable {
    /// The text as written.
    public let text: String
    private let pieces: [[UInt8]]

    /// A pattern from its text; a text without `*` matches only itself.
    public init(_ text: String) {
        self.text = text
        pieces = text.utf8.split(separator: UInt8(ascii: "*"), omittingEmptySubsequences: false).map(Array.init)
    }

    /// Whether the whole value matches, case and all.
    public func matches(_ value: String) -> Bool {
        let bytes = Array(value.utf8)
        guard let first = pieces.first, let last = pieces.last else { return bytes.isEmpty }
        if pieces.count == 1 { return bytes == first }
        guard bytes.count >= first.count + last.count, bytes.starts(with: first), bytes.suffix(last.count) == last[...]
        else { return false }
        // Each piece between the ends is taken at its first place, which leaves the most for those after it.
        var position = first.count
        let end = bytes.count - last.count
        for piece in pieces.dropFirst().dropLast() where !piece.isEmpty {
            guard let found = Self.find(piece, in: bytes, from: position, to: end) else { return false }
            position = found + piece.count
        }
        return true
    }

    private static func find(_ piece: [UInt8], in bytes: [UInt8], from start: Int, to end: Int) -> Int? {
        guard end - start >= piece.count else { return nil }
        return (start...(end - piece.count)).first { bytes[$0..<($0 + piece.count)] == piece[...] }
    }
}
