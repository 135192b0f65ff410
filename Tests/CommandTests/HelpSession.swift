import Foundation

/// A session in the help of a command: what is typed behind `$`, and what is printed below it.
struct HelpSession {
    /// A line that is typed, and the lines that are shown as its output; none where the output is not shown.
    struct Step {
        var command: String
        var output: [String] = []

        /// Whether that is what is printed. An ellipsis at the end of a line stands for whatever comes there, also more
        /// lines.
        func shows(_ printed: String) -> Bool {
            let parts = (output.joined(separator: "\n") + "\n").split(
                separator: "…\n", omittingEmptySubsequences: false)
            var rest = Substring(printed)
            for (index, part) in parts.enumerated() where !part.isEmpty {
                let options: String.CompareOptions =
                    index == 0 ? .anchored : index == parts.count - 1 ? [.anchored, .backwards] : []
                guard let range = rest.range(of: part, options: options) else { return false }
                rest = rest[range.upperBound...]
            }
            return rest.isEmpty || parts.last?.isEmpty == true
        }
    }

    let steps: [Step]

    /// The session in a discussion: its indented lines, from the first that begins with `$` on.
    init(in discussion: String) {
        var steps: [Step] = []
        for line in discussion.split(separator: "\n", omittingEmptySubsequences: false) {
            if let last = steps.indices.last, steps[last].command.hasSuffix("\\") {
                steps[last].command = "\(steps[last].command.dropLast())\(line.drop { $0 == " " })"
            } else if line.isEmpty, steps.last?.output.isEmpty == false {
                steps[steps.count - 1].output.append("")
            } else if line.hasPrefix("  $ ") {
                steps.append(Step(command: String(line.dropFirst(4))))
            } else if line.hasPrefix("  "), !steps.isEmpty {
                steps[steps.count - 1].output.append(String(line.dropFirst(2)))
            }
        }
        // What follows the session does so behind an empty line.
        for index in steps.indices where steps[index].output.last == "" { steps[index].output.removeLast() }
        self.steps = steps
    }
}
