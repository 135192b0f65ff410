import Foundation

/// What `check` says of files that a page brings.
extension DocumentedSession {
    /// Whether a diagnostic is what `check` says of the broken files before it.
    mutating func compare(_ block: DocumentedBlock) throws {
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
    mutating func attempt(_ block: DocumentedBlock, in path: String) throws {
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
    static func joined(_ block: DocumentedBlock, to before: String?, path: String) -> String {
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
}
