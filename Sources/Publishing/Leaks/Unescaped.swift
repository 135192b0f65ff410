/// A text with the escapes of HTML, URLs and JSON resolved, and where each byte of it came from.
struct Unescaped: Sendable {
    private(set) var bytes: [UInt8] = []
    /// For each escape, the offset after it here and in the text that it came from.
    private var marks: [(here: Int, there: Int)] = []

    /// Resolves the escapes once, or returns `nil` where there are none.
    ///
    /// Whatever language the text is in, all that could be an escape in one of the three is taken as one.
    init?(_ text: UnsafeBufferPointer<UInt8>) {
        var copied = 0
        var index = 0
        while index < text.count {
            guard Self.starts[Int(text[index])], let escape = Escape(text, at: index) else {
                index += 1
                continue
            }
            if bytes.isEmpty { bytes.reserveCapacity(text.count) }
            bytes.append(contentsOf: text[copied..<index])
            escape.append(to: &bytes)
            index += escape.length
            copied = index
            marks.append((bytes.count, index))
        }
        guard !marks.isEmpty else { return nil }
        bytes.append(contentsOf: text[copied...])
    }

    private static let starts: [Bool] = (0..<256).map { [0x26, 0x25, 0x5C].contains($0) }

    /// The offset in the text that the byte at an offset came from.
    func origin(of offset: Int) -> Int {
        var (low, high) = (0, marks.count)
        while low < high {
            let middle = (low + high) / 2
            if marks[middle].here <= offset { low = middle + 1 } else { high = middle }
        }
        return low == 0 ? offset : marks[low - 1].there + offset - marks[low - 1].here
    }
}
