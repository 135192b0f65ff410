/// A session in the help of a command: what is typed behind `$`, and what is printed below it.
struct HelpSession {
    /// A line that is typed, and the lines that are shown as its output; none where the output is not shown.
    struct Step {
        let command: String
        var output: [String] = []
    }

    let steps: [Step]

    /// The session in a discussion: its indented lines, from the first that begins with `$` on.
    init(in discussion: String) {
        var steps: [Step] = []
        for line in discussion.split(separator: "\n", omittingEmptySubsequences: false) {
            if line.hasPrefix("  $ ") {
                steps.append(Step(command: String(line.dropFirst(4))))
            } else if line.hasPrefix("  "), !steps.isEmpty {
                steps[steps.count - 1].output.append(String(line.dropFirst(2)))
            }
        }
        self.steps = steps
    }
}
