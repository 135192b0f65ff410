/// What changed from one file to another, line by line, in the form of `diff -u`.
///
/// Lines are bytes up to and with a line feed, so that files are told apart by how their lines end, and by whether the last
/// one does.
struct LineDifference {
    private enum Line {
        case same(ArraySlice<UInt8>)
        case removed(ArraySlice<UInt8>)
        case added(ArraySlice<UInt8>)

        var isSame: Bool { if case .same = self { true } else { false } }
    }

    private let names: (old: String, new: String)
    private let lines: [Line]
    /// Whether one of the files is no text, which nobody wants to see on a terminal.
    private let isBinary: Bool
    /// How many lines stand around a change.
    private static let context = 3

    init(from old: [UInt8], named oldName: String, to new: [UInt8], named newName: String) {
        names = (oldName, newName)
        isBinary = old.contains(0) || new.contains(0)
        lines = isBinary && old != new ? [.removed(old[...]), .added(new[...])] : Self.lines(from: old, to: new)
    }

    /// The changes with some lines around each; empty where there are none.
    var bytes: [UInt8] {
        var hunks: [UInt8] = []
        var start = 0
        while let change = lines[start...].firstIndex(where: { !$0.isSame }) {
            if isBinary { return Array("Binary files \(names.old) and \(names.new) differ\n".utf8) }
            let begin = max(start, change - Self.context)
            var end = change
            // Changes that stand close together are shown as one.
            while let next = lines[end...].firstIndex(where: { !$0.isSame }), next <= end + 2 * Self.context {
                end = next + 1
            }
            end = min(lines.count, end + Self.context)
            hunks += hunk(begin..<end)
            start = end
        }
        return hunks.isEmpty ? [] : Array("--- \(names.old)\n+++ \(names.new)\n".utf8) + hunks
    }

    private func hunk(_ range: Range<Int>) -> [UInt8] {
        let (before, shown) = (lines[..<range.lowerBound], lines[range])
        let place = { (isOld: Bool) in
            let length = Self.count(shown, isOld)
            // Where a file has no line in the hunk, the line before it is named.
            let start = Self.count(before, isOld) + (length == 0 ? 0 : 1)
            return length == 1 ? "\(start)" : "\(start),\(length)"
        }
        return Array("@@ -\(place(true)) +\(place(false)) @@\n".utf8) + shown.flatMap(Self.marked)
    }

    private static func count(_ lines: ArraySlice<Line>, _ isOld: Bool) -> Int {
        lines.count { line in
            switch line {
            case .same: true
            case .removed: isOld
            case .added: !isOld
            }
        }
    }

    private static func marked(_ line: Line) -> [UInt8] {
        let (mark, bytes): (Character, ArraySlice<UInt8>) =
            switch line {
            case .same(let bytes): (" ", bytes)
            case .removed(let bytes): ("-", bytes)
            case .added(let bytes): ("+", bytes)
            }
        let end = bytes.last == UInt8(ascii: "\n") ? "" : "\n\\ No newline at end of file\n"
        return Array("\(mark)".utf8) + bytes + Array(end.utf8)
    }

    private static func lines(from old: [UInt8], to new: [UInt8]) -> [Line] {
        let (oldLines, newLines) = (split(old), split(new))
        var removed: Set<Int> = []
        var added: Set<Int> = []
        for change in newLines.difference(from: oldLines) {
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
        return lines
    }

    /// The lines, each with the line feed at its end.
    private static func split(_ bytes: [UInt8]) -> [ArraySlice<UInt8>] {
        var lines: [ArraySlice<UInt8>] = []
        var start = 0
        while start < bytes.count {
            let end = bytes[start...].firstIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? bytes.count
            lines.append(bytes[start..<end])
            start = end
        }
        return lines
    }
}
