import DiagnosticPages
import Foundation
import Testing

/// The pages of all codes, in `Documentation/Diagnostics`, and their index in `Documentation/Diagnostics.md`. With
/// `RECORD_FIXTURES` in the environment, what the commands print and the index are written; without it they are compared.
@Suite("Pages of diagnostics")
struct DiagnosticPageTests {
    private static let isRecording = ProcessInfo.processInfo.environment["RECORD_FIXTURES"] != nil

    /// Codes of what no small site can be made to do: of the machine, or of a mistake in the program itself.
    private static let unshown: Set<String> = [
        "ledger/too-many-files", "ledger/too-many-rows", "import/changed-file", "template/missing", "init/not-writable",
        "new/not-writable", "publish/cannot-replace", "publish/denied", "publish/disk-full", "publish/io",
        "publish/left-over", "publish/locked", "statement/disagrees",
    ]

    @Test("The site that all pages change is without mistakes")
    func base() throws {
        #expect(DiagnosticPageFiles.base.count >= 4)
        let folder = try TemporaryFolder(DiagnosticPageFiles.base)
        let run = try Tallypress.run("check", "--as-of", "2026-03-31", "--strict", in: folder.path)
        #expect(run.status == 0, "\(run.output)")
    }

    @Test(
        "A page shows what the program says of its site", .enabled(if: !isRecording),
        arguments: DiagnosticPageFiles.examples)
    func output(example: BrokenExample) throws {
        guard example.isRunnable else {
            #expect(Set(example.codes).isSubset(of: Self.unshown), "there is no console block")
            return
        }
        let shown = example.commands.map { "$ \($0.command)\n\($0.output)" }.joined()
        let lines = try example.run(on: DiagnosticPageFiles.base).map { $0 + "\n" }.joined()
        #expect(lines == shown)
    }

    @Test(
        "A page shows its code, and one mistake gives one diagnostic", .enabled(if: !isRecording),
        arguments: DiagnosticPageFiles.examples)
    func code(example: BrokenExample) {
        guard example.isRunnable else { return }
        let found = example.commands.flatMap { Self.codes(in: $0.output) }.map(\.code)
        #expect(found.contains { example.codes.contains($0) })
        #expect(found.count == 1, "\(found)")
    }

    @Test("Every code has one page, in order, and says in three paragraphs or more what to do")
    func order() {
        for name in DiagnosticPageFiles.names {
            let first = DiagnosticPageFiles.examples.filter { $0.file == name }.compactMap(\.codes.first)
            #expect(first == first.sorted(), "\(name)")
        }
        let codes = DiagnosticPageFiles.examples.flatMap(\.codes)
        #expect(Set(codes).count == codes.count)
        #expect(codes.sorted() == DiagnosticCatalog.codes)
    }

    @Test("Every code in the sources has a page, and every page a code in the sources")
    func sources() throws {
        let codes = DiagnosticPageFiles.examples.flatMap(\.codes)
        let sources = try SourceCodes()
        #expect(sources.whole.subtracting(codes).sorted() == [])
        let names = Set(codes.compactMap { $0.split(separator: "/").last.map(String.init) })
        #expect(sources.names.subtracting(names).sorted() == [])
        let gone = codes.filter { code in
            let name = code.split(separator: "/").last.map(String.init) ?? ""
            return !sources.whole.contains(code) && !sources.names.contains(name)
        }
        #expect(gone == [])
    }

    @Test("The index lists every code with what it means", .enabled(if: !isRecording))
    func index() throws {
        let text = try String(contentsOf: DiagnosticPageFiles.index, encoding: .utf8)
        #expect(text.hasSuffix(Self.indexText(DiagnosticPageFiles.examples)))
    }

    @Test("What the pages and the index show is written when asked for", .enabled(if: isRecording))
    func record() async throws {
        var all: [BrokenExample] = []
        for name in DiagnosticPageFiles.names {
            let text = try DiagnosticPageFiles.text(name)
            var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
            let examples = BrokenExample.examples(in: text, of: name).filter(\.isRunnable)
            let printed = try await withThrowingTaskGroup(of: (Int, [String]).self) { group in
                for (index, example) in examples.enumerated() {
                    group.addTask { (index, try example.run(on: DiagnosticPageFiles.base)) }
                }
                return try await group.reduce(into: [:]) { $0[$1.0] = $1.1 }
            }
            for (index, example) in examples.enumerated().reversed() {
                lines.replaceSubrange(example.consoleLines, with: printed[index] ?? [])
            }
            let recorded = lines.joined(separator: "\n")
            try recorded.write(
                to: DiagnosticPageFiles.folder.appending(path: name), atomically: true, encoding: .utf8)
            all += BrokenExample.examples(in: recorded, of: name)
        }
        let text = try String(contentsOf: DiagnosticPageFiles.index, encoding: .utf8)
        let start = try #require(text.range(of: "\n## All codes\n"))
        try (text[..<start.lowerBound] + "\n" + Self.indexText(all)).write(
            to: DiagnosticPageFiles.index, atomically: true, encoding: .utf8)
    }

    /// The end of the index: a table for each file of pages.
    private static func indexText(_ examples: [BrokenExample]) -> String {
        var text = """
            ## All codes

            Codes are stable: scripts may rely on them. Each has a page that says why it matters and how to mend it, and
            shows a site that makes it: the one above with a change.

            """
        for name in DiagnosticPageFiles.names {
            let pages = examples.filter { $0.file == name }
            let title = (try? DiagnosticPageFiles.text(name)).flatMap { $0.split(separator: "\n").first } ?? ""
            text += "\n###\(title.dropFirst(1))\n\n| code | what is wrong |\n| --- | --- |\n"
            for page in pages {
                let link = page.codes.joined(separator: ", ").lowercased().filter { !"/,".contains($0) }
                    .replacingOccurrences(of: " ", with: "-")
                let codes = page.codes.map { "[`\($0)`](Diagnostics/\(name)#\(link))" }.joined(separator: ", ")
                let severities = Set(page.commands.flatMap { Self.codes(in: $0.output) }.map(\.severity))
                text += "| \(codes) | \(severities == ["warning"] ? "Warning: " : "")\(page.summary) |\n"
            }
        }
        return text
    }

    /// The diagnostics in what a command printed, in order.
    private static func codes(in output: String) -> [(severity: String, code: String)] {
        output.split(separator: "\n").compactMap { line in
            for severity in ["error", "warning"] {
                if line.hasPrefix("\(severity)[") {
                    return (severity, String(line.dropFirst(severity.count + 1).prefix { $0 != "]" }))
                }
                if line.hasPrefix("::\(severity) "), let title = line.firstRange(of: "title=") {
                    return (severity, String(line[title.upperBound...].prefix { $0 != ":" }))
                }
            }
            return nil
        }
    }
}
