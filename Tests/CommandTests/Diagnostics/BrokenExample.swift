import Foundation
import TestSupport
import Testing

/// A page of a code as `Documentation/Diagnostics/` has it: the base site with a mistake, and what the program says.
///
/// A block below a line that names a file, such as `` `Content/site.yml`: ``, is that file, or if it is a `diff`, what
/// changes in it. The `console` block holds commands and what they print.
struct BrokenExample: CustomTestStringConvertible, Sendable {
    /// The file of the page, in `Documentation/Diagnostics`.
    let file: String
    /// The codes of its heading.
    let codes: [String]
    /// The first paragraph.
    let summary: String
    /// The text of each changed file, or the changes in it, in the order written.
    let changes: [(path: String, isDiff: Bool, text: String)]
    /// The commands, each with what it prints.
    let commands: [(command: String, output: String)]
    /// Where the console block's lines are in the file's lines, without the fences.
    let consoleLines: Range<Int>

    var testDescription: String { codes.first ?? file }

    /// Whether the page shows something that can be run.
    var isRunnable: Bool { !commands.isEmpty }

    /// All pages of a file.
    static func examples(in text: String, of file: String) -> [BrokenExample] {
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        var isFenced = false
        var starts: [Int] = []
        for (number, line) in lines.enumerated() {
            if line.hasPrefix("```") { isFenced.toggle() }
            if !isFenced, line.hasPrefix("## ") { starts.append(number) }
        }
        return zip(starts, starts.dropFirst() + [lines.count]).map { BrokenExample(file, lines, $0..<$1) }
    }

    private init(_ file: String, _ lines: [String], _ range: Range<Int>) {
        self.file = file
        codes = lines[range.lowerBound].dropFirst(3).split(separator: ",").map {
            $0.trimmingCharacters(in: .whitespaces)
        }
        var changes: [(path: String, isDiff: Bool, text: String)] = []
        var commands: [(command: String, output: String)] = []
        var consoleLines = 0..<0
        var label: String?
        var paragraph: [String] = []
        var summary: String?
        var number = range.lowerBound + 1
        while number < range.upperBound {
            let line = lines[number]
            if line.hasPrefix("```") {
                let fence = String(line.prefix { $0 == "`" })
                let start = number + 1
                number = start
                while number < range.upperBound, lines[number] != fence { number += 1 }
                let body = lines[start..<number]
                if line == fence + "console" {
                    consoleLines = start..<number
                    for line in body {
                        if line.hasPrefix("$ ") {
                            commands.append((String(line.dropFirst(2)), ""))
                        } else if !commands.isEmpty {
                            commands[commands.count - 1].output += line + "\n"
                        }
                    }
                } else if let path = label {
                    changes.append((path, line == fence + "diff", body.map { $0 + "\n" }.joined()))
                }
                label = nil
            } else if line.hasPrefix("`"), line.hasSuffix("`:") {
                label = String(line.dropFirst().dropLast(2))
            } else if line.isEmpty {
                if summary == nil, !paragraph.isEmpty { summary = paragraph.joined(separator: " ") }
            } else {
                paragraph.append(line)
            }
            number += 1
        }
        self.summary = summary ?? paragraph.joined(separator: " ")
        self.changes = changes
        self.commands = commands
        self.consoleLines = consoleLines
    }

    /// Runs the commands in a folder with the base site and the changes in it, and returns the lines of a console block.
    func run(on base: [String: String]) throws -> [String] {
        let folder = try TemporaryFolder(base)
        for change in changes {
            let before = try? folder.text(change.path)
            try folder.write(
                change.isDiff ? try Diff(change.text).applied(to: before ?? "") : change.text, to: change.path)
        }
        var lines: [String] = []
        for (command, _) in commands {
            lines.append("$ " + command)
            let output = try Self.output(of: command, in: folder.path)
            lines += output.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
            if lines.last == "" { lines.removeLast() }
        }
        return lines
    }

    /// What a command prints, errors too, as on a terminal.
    private static func output(of command: String, in folder: String) throws -> String {
        let tools = Tallypress.program.deletingLastPathComponent().path(percentEncoded: false)
        let run = try ProgramRun(
            "/bin/sh", ["-c", command], in: folder,
            environment: ["PATH": "\(tools):/usr/bin:/bin", "HOME": folder, "LC_ALL": "C"], isJoined: true)
        // Folders of a test have names of their own.
        let real = URL(filePath: folder).resolvingSymlinksInPath().standardizedFileURL.path(percentEncoded: false)
        return run.output.replacingOccurrences(of: real, with: "SITE")
    }
}
