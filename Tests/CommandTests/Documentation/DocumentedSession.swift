import Foundation
import TestSupport

/// Follows a page of the documentation word for word: writes the files that it shows, runs the commands that it gives
/// and compares what they print.
///
/// A comment before a block says what the block is:
///
/// | mark | the block |
/// | --- | --- |
/// | `file: PATH` | is the whole of a file, which is written |
/// | `append: PATH` | is added to the end of a file |
/// | `broken: PATH` | is a file for the next diagnostic alone, which `check` prints; afterwards all is as before |
/// | `try: PATH` | is a part of a file: with it, `check` finds nothing wrong there; afterwards all is as before |
/// | `keep: PATH` | is such a part, and stays: a command that follows tells what it makes |
/// | `shows: PATH` | stands in that file: whole lines in a row, or a part of one |
/// | `says: PATH` | is what that page of HTML says, line for line, whatever its markup |
/// | `printed` | stands in what the last command printed |
/// | `status: N` | is commands of which the last ends with that status, not with 0 |
/// | `needs: TOOL` | is commands of a program that may be missing, such as `hledger` |
/// | `not run: REASON` | cannot be run by a test |
///
/// What a reader need not see is written into comments that are run all the same: `<!-- run: COMMAND -->`, whose exit
/// status may be 0 or 1, and a file's text in the lines between `<!-- file: PATH` and `-->`, or `<!-- broken: PATH` and
/// `-->`. A diagnostic without a `broken` file is what a site in `Tests/Fixtures/Broken` is told.
///
/// Of the whole page, `site: example` says that it begins in a copy of the example, `site: PATH` in one of another site
/// of the repository; without it, it begins in an empty folder. `as of: DATE` is the day of every `try` and diagnostic,
/// and `terms` says that its YAML is read by the tests of `Programs`.
struct DocumentedSession {
    let page: DocumentationPage
    let folder: TemporaryFolder
    /// Where the next command runs, as `cd` left it.
    private var place: String
    private var printed = ""
    /// The programs of others that blocks may ask for.
    private let tools: [DoubleEntryTool]
    /// The files that are broken for the next diagnostic, as they were before.
    var broken: [(path: String, before: String?)] = []
    /// What is not as the page says.
    private(set) var failures: [String] = []

    init(_ page: DocumentationPage, tools: [DoubleEntryTool] = []) throws {
        self.page = page
        self.tools = tools
        folder = try TemporaryFolder()
        place = folder.path
        guard let site = page.marks["site"] else { return }
        let source = site == "example" ? Fixtures.repository : Fixtures.repository.appending(path: site)
        for part in ["Content", "Templates"] where site != "example" || part == "Content" {
            let from = source.appending(path: part).path(percentEncoded: false)
            guard FileManager.default.fileExists(atPath: from) else { continue }
            try FileManager.default.copyItem(atPath: from, toPath: "\(folder.path)/\(part)")
        }
    }

    private static let pageMarks: Set = ["site", "as of", "terms"]
    private static let blockMarks: Set = [
        "file", "append", "broken", "try", "keep", "shows", "says", "printed", "status", "needs", "as of", "not run",
    ]

    /// Follows the page from its first block to its last.
    mutating func follow() throws {
        for mark in page.marks.keys.sorted() where !Self.pageMarks.contains(mark) {
            failures.append("\(page.path): `\(mark)` stands before no block")
        }
        for block in page.blocks { try follow(block) }
        if let block = page.blocks.last, !broken.isEmpty { fail(block, "no diagnostic follows a broken file") }
    }

    private mutating func follow(_ block: DocumentedBlock) throws {
        for mark in block.marks.keys.sorted() where !Self.blockMarks.contains(mark) {
            fail(block, "there is no mark `\(mark)`")
        }
        if let reason = block.marks["not run"] {
            if reason.isEmpty { fail(block, "say why it is not run") }
            return
        }
        if let tool = block.marks["needs"] {
            guard let tool = DoubleEntryTool(rawValue: tool) else { return fail(block, "there is no tool `\(tool)`") }
            guard tools.contains(tool) else { return }
        }
        if let path = block.marks["file"] {
            try folder.write(block.text, to: path)
        } else if let path = block.marks["append"] {
            try folder.write(try folder.text(path) + block.text, to: path)
        } else if let path = block.marks["broken"] {
            broken.append((path, try? folder.text(path)))
            try folder.write(block.text, to: path)
        } else if let path = block.marks["try"] {
            try attempt(block, in: path)
        } else if let path = block.marks["keep"] {
            try folder.write(Self.joined(block, to: try? folder.text(path), path: path), to: path)
        } else if let path = block.marks["shows"] ?? block.marks["says"] {
            var file = (try? folder.text(path)) ?? ""
            if block.marks["says"] != nil { file.replace(/<[^>]*>/, with: "") }
            if !PrintedLines.stand(block.text, in: file) {
                fail(block, "this does not stand in \(path):\n\(file.prefix(2000))")
            }
        } else if block.marks["printed"] != nil {
            if !PrintedLines.stand(block.text, in: printed) {
                fail(block, "no command printed this:\n\(printed.prefix(4000))")
            }
        } else if block.kind == "console" {
            try run(block)
        } else if block.kind == "text", block.text.hasPrefix("error[") || block.text.hasPrefix("warning[") {
            try compare(block)
        } else if block.kind == "yaml", page.marks["terms"] != nil {
            return
        } else {
            fail(block, "nothing tests this block: mark it as DocumentedSession says")
        }
    }

    /// Runs the commands of a block one by one.
    private mutating func run(_ block: DocumentedBlock) throws {
        let sessions = "\n\(block.text)".components(separatedBy: "\n$ ").dropFirst()
        if sessions.isEmpty { fail(block, "no line begins with `$ `") }
        for (index, session) in sessions.enumerated() {
            var lines = session.split(separator: "\n", omittingEmptySubsequences: false)
            var command = String(lines.removeFirst())
            while command.hasSuffix("\\"), !lines.isEmpty {
                command.removeLast()
                command += lines.removeFirst().trimmingCharacters(in: .whitespaces)
            }
            let shown = lines.joined(separator: "\n")
            let isLast = index == sessions.count - 1
            let outcome = try Shell.run(command, in: place)
            place = outcome.place
            printed = outcome.output
            let wanted = isLast ? block.marks["status"] ?? "0" : "0"
            if wanted == "any" ? outcome.status > 1 : outcome.status != Int32(wanted) {
                fail(block, "`\(command)` ended with status \(outcome.status):\n\(outcome.output)")
            } else if !PrintedLines.lines(shown).isEmpty, !PrintedLines.agree(outcome.output, with: shown) {
                fail(block, "`\(command)` printed\n\(outcome.output)")
            }
        }
    }

    mutating func fail(_ block: DocumentedBlock, _ message: String) {
        failures.append("\(block.testDescription): \(message)")
    }
}
