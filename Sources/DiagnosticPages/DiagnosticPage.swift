/// What there is to say of one code, or of several that are one mistake in different files: what it means, why it
/// matters, how to mend it, and a site that makes it with what is said of it.
public struct DiagnosticPage: Sendable {
    /// The codes, such as `ledger/bad-date`.
    public let codes: [String]
    /// The text in Markdown, without its heading.
    public let text: String

    /// The pages of a file, each under a heading `## CODE`, or `## CODE, CODE` for several.
    static func pages(in text: String) -> [DiagnosticPage] {
        var pages: [DiagnosticPage] = []
        var isFenced = false
        var codes: [String] = []
        var lines: [Substring] = []
        func close() {
            if !codes.isEmpty { pages.append(DiagnosticPage(codes: codes, text: trimmed(lines))) }
            lines = []
        }
        for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
            if line.hasPrefix("```") { isFenced.toggle() }
            if !isFenced, line.hasPrefix("## ") {
                close()
                codes = line.dropFirst(3).split(separator: ", ").map(String.init)
            } else {
                lines.append(line)
            }
        }
        close()
        return pages
    }

    /// The page for a terminal: blocks are moved in instead of fenced.
    public var terminalText: String {
        var isFenced = false
        var text = codes.joined(separator: ", ") + "\n\n"
        for line in self.text.split(separator: "\n", omittingEmptySubsequences: false) {
            if line.hasPrefix("```") {
                isFenced.toggle()
            } else {
                text += (isFenced && !line.isEmpty ? "    " : "") + line + "\n"
            }
        }
        return text
    }

    private static func trimmed(_ lines: [Substring]) -> String {
        let start = lines.firstIndex { !$0.isEmpty } ?? lines.endIndex
        let end = lines.lastIndex { !$0.isEmpty }.map { $0 + 1 } ?? lines.endIndex
        return lines[start..<max(start, end)].joined(separator: "\n")
    }
}
