/// A line of a file as it is shown beside a diagnostic: whole, or the part of a long one around the column.
struct ExcerptLine {
    /// The text that is shown.
    let text: String
    /// How many Unicode scalars of it stand before the column.
    let offset: Int

    /// Longer lines are shown as a part around the column.
    private static let width = 120

    /// A line, and the column that matters, counted from 1 in Unicode scalars.
    init(_ line: String, around column: Int) {
        let scalars = Array(line.unicodeScalars)
        let offset = min(max(0, column - 1), scalars.count)
        guard scalars.count > Self.width else {
            (text, self.offset) = (line, offset)
            return
        }
        let start = max(0, min(offset - Self.width / 2, scalars.count - Self.width))
        let end = min(scalars.count, start + Self.width)
        var part = String.UnicodeScalarView()
        if start > 0 { part.append("…") }
        part.append(contentsOf: scalars[start..<end])
        if end < scalars.count { part.append("…") }
        text = String(part)
        self.offset = offset - start + (start > 0 ? 1 : 0)
    }

    /// White space as wide as what stands before the column: tabs stay tabs, and wide characters count twice.
    var indent: String {
        var indent = ""
        for scalar in text.unicodeScalars.prefix(offset) {
            switch scalar {
            case "\t": indent += "\t"
            case _ where scalar.properties.generalCategory == .nonspacingMark: break
            case _ where Self.isWide(scalar): indent += "  "
            default: indent += " "
            }
        }
        return indent
    }

    /// Whether terminals give the scalar two columns: the East Asian blocks and emoji, roughly.
    private static func isWide(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x1100...0x115F, 0x2E80...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F, 0xFF00...0xFF60,
            0xFFE0...0xFFE6, 0x1F300...0x1FAFF, 0x20000...0x3FFFD:
            return true
        default: return false
        }
    }
}
