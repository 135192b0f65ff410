import Foundation
import Testing

/// A block of YAML in the documentation.
struct DocumentedTerms: CustomTestStringConvertible {
    /// The page, by its path in the repository.
    let page: String
    /// The line on which the block's own text begins.
    let line: Int
    /// The text, without the fences.
    let text: String
    /// The last heading before it.
    let heading: String

    var testDescription: String { "\(page):\(line)" }

    /// All blocks of a page, in order; none for a page that cannot be read.
    static func blocks(on page: String) -> [DocumentedTerms] {
        guard let source = try? String(contentsOf: repository.appending(path: page), encoding: .utf8) else { return [] }
        var blocks: [DocumentedTerms] = []
        var heading = ""
        var fence: String?
        var text: [Substring] = []
        for (index, line) in source.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
            if let opened = fence {
                if line == "```" {
                    if opened == "```yaml" {
                        blocks.append(
                            DocumentedTerms(
                                page: page, line: index - text.count + 1, text: text.joined(separator: "\n") + "\n",
                                heading: heading))
                    }
                    fence = nil
                } else {
                    text.append(line)
                }
            } else if line.hasPrefix("```") {
                fence = String(line)
                text = []
            } else if line.hasPrefix("#") {
                heading = line.drop { $0 == "#" || $0 == " " }.description
            }
        }
        return blocks
    }

    /// The pages of the documentation and the front page, in order.
    static var pages: [String] {
        let names =
            (try? FileManager.default.contentsOfDirectory(atPath: repository.appending(path: "Documentation").path))
            ?? []
        return ["README.md"] + names.filter { $0.hasSuffix(".md") }.sorted().map { "Documentation/\($0)" }
    }

    /// The text as a whole program. A page shows parts: by how deep one is indented, it is completed with what stands
    /// around it in a file.
    var program: String {
        if text.hasPrefix("name:") { return text }
        let identity = "name: Acme\nurl: https://acme.example\ncurrency: USD\n"
        if text.hasPrefix("terms:") { return identity + text }
        var entry = text
        if text.hasPrefix("        ") {
            entry = "    tiers:\n      - id: partner\n        name: Partner\n" + text
        }
        for (key, part) in [
            ("tiers", "[{id: partner, name: Partner, rates: [{percent: 20}]}]"), ("hold", "{days: 30}"),
        ]
        where !"\n\(entry)".contains("\n    \(key):") {
            entry += "    \(key): \(part)\n"
        }
        return identity + "terms:\n  - from: 2026-01-01\n" + entry
    }

    private static let repository = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()
}
