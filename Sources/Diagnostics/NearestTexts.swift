/// Picks, of very many texts, the few nearest to one that a user wrote: by edits as in `Suggestion`, or by its end.
///
/// It works on bytes and gives up on a text as soon as it cannot be near enough, so that a million are no wait.
public struct NearestTexts {
    private let wanted: [UInt8]
    private let count: Int
    private var limit: Int
    private var kept: [(distance: Int, text: [UInt8])] = []
    private var rows: [[Int]]

    /// A text's nearest, at most so many of them; none where the text is empty or longer than 64 bytes.
    public init(to text: String, keeping count: Int) {
        wanted = text.utf8.map(Self.lowercased)
        self.count = count
        limit = wanted.isEmpty || wanted.count > 64 ? -1 : max(1, wanted.count / 3)
        rows = Array(repeating: Array(repeating: 0, count: wanted.count + 1), count: 3)
    }

    /// The nearest of those offered, nearest first; of equally near ones the first offered.
    public var texts: [String] { kept.map { String(decoding: $0.text, as: UTF8.self) } }

    /// Looks at a text.
    public mutating func offer(_ text: [UInt8]) {
        guard limit >= 0, let distance = distance(to: text), distance <= limit else { return }
        let place = kept.firstIndex { $0.distance > distance } ?? kept.count
        kept.insert((distance, text), at: place)
        if kept.count > count { kept.removeLast() }
        // From now on only what is nearer than the farthest counts.
        if kept.count == count, let farthest = kept.last { limit = min(limit, farthest.distance - 1) }
    }

    /// The optimal string alignment distance, or `nil` once it lies above the limit.
    private mutating func distance(to text: [UInt8]) -> Int? {
        if endsWithWanted(text) { return min(1, text.count - wanted.count) }
        guard abs(text.count - wanted.count) <= limit else { return nil }
        for column in 0...wanted.count { rows[1][column] = column }
        for (line, byte) in text.enumerated() {
            let byte = Self.lowercased(byte)
            rows[2][0] = line + 1
            var least = line + 1
            for column in 0..<wanted.count {
                var cost = min(
                    rows[1][column + 1] + 1, rows[2][column] + 1, rows[1][column] + (byte == wanted[column] ? 0 : 1))
                if line > 0, column > 0, byte == wanted[column - 1], Self.lowercased(text[line - 1]) == wanted[column] {
                    cost = min(cost, rows[0][column - 1] + 1)
                }
                rows[2][column + 1] = cost
                least = min(least, cost)
            }
            guard least <= limit else { return nil }
            rows.swapAt(0, 1)
            rows.swapAt(1, 2)
        }
        return rows[1][wanted.count]
    }

    /// Whether a text is the wanted one with something before it, such as the letters of a network.
    private func endsWithWanted(_ text: [UInt8]) -> Bool {
        guard wanted.count >= 3, text.count >= wanted.count else { return false }
        let start = text.count - wanted.count
        return wanted.indices.allSatisfy { Self.lowercased(text[start + $0]) == wanted[$0] }
    }

    private static func lowercased(_ byte: UInt8) -> UInt8 {
        byte >= UInt8(ascii: "A") && byte <= UInt8(ascii: "Z") ? byte | 0x20 : byte
    }
}
