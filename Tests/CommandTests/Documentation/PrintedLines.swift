import Foundation

/// What a command prints, as the documentation shows it.
enum PrintedLines {
    /// Whether lines are as shown. A shown line of `…` alone stands for any lines; how long something took, and the port
    /// that was free, differ from run to run.
    static func agree(_ printed: String, with shown: String) -> Bool {
        matches(lines(printed)[...], lines(shown)[...])
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
