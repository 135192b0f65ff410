/// What changed from one text to another, line by line, in the form of `diff -u`.
struct LineDifference {
    private enum Line {
        case same(Substring)
        case removed(Substring)
        case added(Substring)

        var isSame: Bool { if case .same = self { true } else { false } }
    }

    private let header: String
    private let lines: [Line]
    /// How many lines stand around a change.
    private static let context = 3

    init(from old: [UInt8], named oldName: String, to new: [UInt8], named newName: String) {
        header = "--- \(oldName)\n+++ \(newName)\n"
        let (oldLines, newLines) = (Self.split(old), Self.split(new))
        let difference = newLines.difference(from: oldLines)
        var removed: Set<Int> = []
        var added: Set<Int> = []
        for change in difference {
            switch change {
            case .remove(let offset, _, _): removed.insert(offset)
            case .insert(let offset, _, _): added.insert(offset)
            }
        }
        var lines: [Line] = []
        var (first, second) = (0, 0)
        while first < oldLines.count || second < newLines.count {
            if removed.contains(first) {
                lines.append(.removed(oldLines[first]))
                first += 1
            } else if added.contains(second) {
                lines.append(.added(newLines[second]))
                second += 1
            } else {
                lines.append(.same(newLines[second]))
                first += 1
                second += 1
            }
        }
        self.lines = lines
    }

    /// The changes with some lines around each; empty where there are none.
    var text: String {
        var text = ""
        var start = 0
        while let change = lines[start...].firstIndex(where: { !$0.isSame }) {
            let begin = max(start, change - Self.context)
            var end = change
            // Changes that stand close together are shown as one.
            while let next = lines[end...].firstIndex(where: { !$0.isSame }), next <= end + 2 * Self.context {
                end = next + 1
            }
            end = min(lines.count, end + Self.context)
            text += hunk(begin..<end)
            start = end
        }
        return text.isEmpty ? "" : header + text
    }

    private func hunk(_ range: Range<Int>) -> String {
        let count = { (lines: ArraySlice<Line>, isOld: Bool) in
            lines.count { line in
                switch line {
                case .same: true
                case .removed: isOld
                case .added: !isOld
                }
            }
        }
        let (before, shown) = (lines[..<range.lowerBound], lines[range])
        let place = { (isOld: Bool) in
            let length = count(shown, isOld)
            return "\(count(before, isOld) + (length == 0 ? 0 : 1)),\(length)"
        }
        return "@@ -\(place(true)) +\(place(false)) @@\n"
            + shown.map { line in
                switch line {
                case .same(let text): " \(text)\n"
                case .removed(let text): "-\(text)\n"
                case .added(let text): "+\(text)\n"
                }
            }.joined()
    }

    private static func split(_ bytes: [UInt8]) -> [Substring] {
        var lines = String(decoding: bytes, as: UTF8.self).split(separator: "\n", omittingEmptySubsequences: false)
        if lines.last?.isEmpty == true { lines.removeLast() }
        return lines
    }
}
