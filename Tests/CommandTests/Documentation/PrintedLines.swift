import Foundation

/// What a command prints, as the documentation shows it.
enum PrintedLines {
    /// Whether lines are as shown. A shown line of `…` alone stands for any lines; how long something took, and the port
    /// that was free, differ from run to run.
    static func agree(_ printed: String, with shown: String) -> Bool {
        matches(lines(printed)[...], lines(shown)[...])
    }

    /// Whether lines stand in a text in a row, whatever the indentation, or one line in a line. One of `…` alone stands
    /// for any lines here too.
    static func stand(_ part: String, in whole: String) -> Bool {
        func trimmed(_ text: String) -> [String] {
            lines(text).map { $0.trimmingCharacters(in: .whitespaces) }.filter { !$0.isEmpty }
        }
        let (part, whole) = (trimmed(part), trimmed(whole))
        if part.count == 1 { return whole.contains { $0.contains(part[0]) } }
        return !part.isEmpty && matches(whole[...], (["…"] + part + ["…"])[...])
    }

    /// A text as it is compared: lines without what differs from run to run, and without spaces at their ends.
    static func lines(_ text: String) -> [String] {
        var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
            var line = line.replacing(/\b\d+(\.\d+)? (s|ms)\b/) { "0 \($0.output.2)" }
            line = line.replacing(/127\.0\.0\.1:\d+/, with: "127.0.0.1:8080")
            while line.last == " " { line.removeLast() }
            return String(line)
        }
        while lines.last == "" { lines.removeLast() }
        return lines
    }

    private static func matches(_ printed: ArraySlice<String>, _ shown: ArraySlice<String>) -> Bool {
        guard let first = shown.first else { return printed.isEmpty }
        if first.trimmingCharacters(in: .whitespaces) == "…" {
            let rest = shown.dropFirst()
            return (printed.startIndex...printed.endIndex).contains { matches(printed[$0...], rest) }
        }
        guard printed.first == first else { return false }
        return matches(printed.dropFirst(), shown.dropFirst())
    }
}
