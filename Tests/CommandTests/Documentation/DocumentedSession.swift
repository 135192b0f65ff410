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
    private let folder: TemporaryFolder
    /// Where the next command runs, as `cd` left it.
    private var place: String
    private var printed = ""
    /// The programs of others that blocks may ask for.
    private let tools: [DoubleEntryTool]
    /// The files that are broken for the next diagnostic, as they were before.
    private var broken: [(path: String, before: String?)] = []
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

    /// Follows the page from its first block to its last.
    mutating func follow() throws {
        for block in page.blocks { try follow(block) }
        if let block = page.blocks.last, !broken.isEmpty { fail(block, "no diagnostic follows a broken file") }
    }

    private mutating func follow(_ block: DocumentedBlock) throws {
        if block.marks["not run"] != nil { return }
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

    /// Whether a diagnostic is what `check` says of the broken files before it.
    private mutating func compare(_ block: DocumentedBlock) throws {
        guard let path = broken.first?.path else {
            if !KnownDiagnostics.contain(block.text) { fail(block, "no broken site is told this:\n\(block.text)") }
            return
        }
        let run = try check(path, asOf: block.marks["as of"], format: "text")
        let told = "\n\(run.errors)\n\(run.output)\n"
        if !told.contains("\n\(block.text)") { fail(block, "`check` says\n\(told)") }
        for file in broken.reversed() { try restore(file.path, as: file.before) }
        broken = []
    }

    /// Checks the site that a file is of.
    private func check(_ path: String, asOf: String?, format: String) throws -> Tallypress.Outcome {
        let site = path.components(separatedBy: "Content/")[0].components(separatedBy: "Templates/")[0]
        let day = asOf ?? page.marks["as of"] ?? "2026-11-15"
        return try Tallypress.run(
            "check", "--format", format, "--site", "\(folder.path)/\(site)", "--as-of", day)
    }

    private func restore(_ path: String, as before: String?) throws {
        if let before {
            try folder.write(before, to: path)
        } else {
            try FileManager.default.removeItem(atPath: "\(folder.path)/\(path)")
        }
    }

    /// Whether `check` finds nothing wrong in a file that has the block in it.
    private mutating func attempt(_ block: DocumentedBlock, in path: String) throws {
        let before = try? folder.text(path)
        try folder.write(Self.joined(block, to: before, path: path), to: path)
        let run = try check(path, asOf: block.marks["as of"], format: "json")
        let found = try JSONDecoder().decode([Found].self, from: Data(run.output.utf8))
        let wrong = found.filter { path.hasSuffix($0.file ?? "/") }
        if !wrong.isEmpty {
            fail(block, wrong.map { "\($0.line ?? 0): \($0.code): \($0.message)" }.joined(separator: "\n"))
        }
        try restore(path, as: before)
    }

    private struct Found: Decodable {
        let code: String
        let message: String
        let file: String?
        let line: Int?
    }

    /// A part of a file put into it: keys of YAML take the place of those of the same name, and a page's text gets front
    /// matter where it has none, its front matter a text.
    private static func joined(_ block: DocumentedBlock, to before: String?, path: String) -> String {
        let text = block.text
        if path.hasSuffix(".md") {
            if text.hasPrefix("---\n") { return text }
            let head = "---\ntitle: Tried\ndescription: What the documentation shows.\ndate: 2026-01-10\n"
            return block.kind == "yaml" ? "\(head)\(text)---\n\nA text.\n" : "\(head)---\n\n\(text)"
        }
        guard let before else { return text }
        let keys = text.split(separator: "\n").filter { $0.first?.isLetter == true }.map { $0.prefix { $0 != ":" } }
        var kept = ""
        var isReplaced = false
        for line in before.split(separator: "\n", omittingEmptySubsequences: false) {
            if line.first?.isLetter == true { isReplaced = keys.contains(line.prefix { $0 != ":" }) }
            if !isReplaced { kept += line + "\n" }
        }
        return kept + text
    }

    private mutating func fail(_ block: DocumentedBlock, _ message: String) {
        failures.append("\(block.testDescription): \(message)")
    }
}
