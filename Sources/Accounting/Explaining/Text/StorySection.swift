/// A part of a story as the terminal shows it: a word in the margin, and lines beside it.
struct StorySection {
    /// The word in the margin.
    let label: String
    /// What is said, each line wrapped to the width.
    var lines: [Line]

    /// A line with so many steps of indentation.
    struct Line {
        let depth: Int
        let text: String
    }

    init(_ label: String, _ lines: [String] = []) {
        self.label = label
        self.lines = lines.map { Line(depth: 0, text: $0) }
    }

    mutating func add(_ text: String, depth: Int = 0) {
        lines.append(Line(depth: depth, text: text))
    }

    /// How wide the margin is.
    private static let margin = 14

    /// The section, no wider than so many columns; what a line goes on with is indented a step further.
    func render(width: Int, colored: Bool) -> String {
        var text = ""
        for (index, line) in lines.enumerated() {
            let indent = Self.margin + line.depth * 2
            for (part, words) in Self.wrap(line.text, width: width - indent).enumerated() {
                let isFirst = index == 0 && part == 0
                let label = isFirst ? label : ""
                let padding = String(repeating: " ", count: max(1, indent + (part > 0 ? 2 : 0) - label.count))
                text += (colored && isFirst ? "\u{1B}[34m\(label)\u{1B}[0m" : label) + padding + words + "\n"
            }
        }
        return text
    }

    /// The text in lines that fit, all but the first two columns shorter; a word that is longer is broken.
    private static func wrap(_ text: String, width: Int) -> [String] {
        var lines: [String] = []
        var line = ""
        for word in text.split(separator: " ", omittingEmptySubsequences: false) {
            let limit = lines.isEmpty ? width : width - 2
            if !line.isEmpty, line.count + 1 + word.count > limit {
                lines.append(line)
                line = ""
            }
            line += (line.isEmpty ? "" : " ") + word
            while line.count > (lines.isEmpty ? width : width - 2) {
                let limit = lines.isEmpty ? width : width - 2
                lines.append(String(line.prefix(limit)))
                line = String(line.dropFirst(limit))
            }
        }
        return lines + (line.isEmpty && !lines.isEmpty ? [] : [line])
    }
}
