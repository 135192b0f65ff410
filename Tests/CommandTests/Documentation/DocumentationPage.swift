import Foundation
import TestSupport
import Testing

/// A page of the documentation, as its reader would follow it: block by block.
struct DocumentationPage: CustomTestStringConvertible, Sendable {
    /// The path in the repository.
    let path: String
    let blocks: [DocumentedBlock]
    /// What comments that stand before no block say of the whole page.
    let marks: [String: String]

    var testDescription: String { path }

    /// Reads a page.
    init(_ path: String) throws {
        self.init(path, text: try String(contentsOf: Fixtures.repository.appending(path: path), encoding: .utf8))
    }

    init(_ path: String, text: String) {
        self.path = path
        var blocks: [DocumentedBlock] = []
        var marks: [String: String] = [:]
        var waiting: [String: String] = [:]
        var open: (fence: Substring, kind: String, line: Int)?
        var hidden: (mark: (key: String, value: String), line: Int)?
        var body = ""
        for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
            if let comment = hidden {
                if line == "-->" {
                    blocks.append(
                        DocumentedBlock(
                            page: path, line: comment.line, kind: "", text: body,
                            marks: [comment.mark.key: comment.mark.value]))
                    hidden = nil
                } else {
                    body += line + "\n"
                }
            } else if let block = open {
                if line == block.fence {
                    blocks.append(
                        DocumentedBlock(page: path, line: block.line, kind: block.kind, text: body, marks: waiting))
                    waiting = [:]
                    open = nil
                } else {
                    body += line + "\n"
                }
            } else if line.hasPrefix("```") {
                let fence = line.prefix { $0 == "`" }
                open = (fence, line.dropFirst(fence.count).trimmingCharacters(in: .whitespaces), index + 1)
                body = ""
            } else if let mark = Self.mark(line + " -->"), !line.hasSuffix("-->") {
                hidden = (mark, index + 1)
                body = ""
            } else if let (key, value) = Self.mark(line), key == "run" {
                blocks.append(
                    DocumentedBlock(
                        page: path, line: index + 1, kind: "console", text: "$ \(value)\n", marks: ["status": "any"]))
            } else if let (key, value) = Self.mark(line) {
                waiting[key] = value
            } else if !line.allSatisfy(\.isWhitespace) {
                marks.merge(waiting) { first, _ in first }
                waiting = [:]
            }
        }
        self.blocks = blocks
        self.marks = marks.merging(waiting) { first, _ in first }
    }

    /// The key and the value of `<!-- key: value -->`; the value may be left out.
    private static func mark(_ line: some StringProtocol) -> (key: String, value: String)? {
        guard line.hasPrefix("<!-- "), line.hasSuffix(" -->") else { return nil }
        let parts = line.dropFirst(5).dropLast(4).split(separator: ":", maxSplits: 1)
        guard let key = parts.first else { return nil }
        return (String(key), parts.dropFirst().first.map { $0.trimmingCharacters(in: .whitespaces) } ?? "")
    }

    /// The front page and every page of the documentation, in order. The pages of diagnostics have tests of their own.
    static let all: [String] = {
        let folder = Fixtures.repository.appending(path: "Documentation")
        let names = FileManager.default.enumerator(atPath: folder.path(percentEncoded: false))?.compactMap {
            $0 as? String
        }
        return ["README.md", "CONTRIBUTING.md"]
            + (names ?? []).filter { $0.hasSuffix(".md") && !$0.hasPrefix("Diagnostics/") }.sorted().map {
                "Documentation/\($0)"
            }
    }()

    /// The pages with blocks that need a program for double-entry books.
    static func needing(_ tool: DoubleEntryTool) -> [String] {
        all.filter { path in
            (try? DocumentationPage(path))?.blocks.contains { $0.marks["needs"] == tool.rawValue } == true
        }
    }
}
