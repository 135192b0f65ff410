import Foundation

/// The pages of the codes, and the index of them.
enum DiagnosticPageFiles {
    static let index = Fixtures.repository.appending(path: "Documentation/Diagnostics.md")
    static let folder = Fixtures.repository.appending(path: "Documentation/Diagnostics")

    /// The names of the files with pages, in order.
    static var names: [String] {
        let names = try? FileManager.default.contentsOfDirectory(atPath: folder.path(percentEncoded: false))
        return (names ?? []).filter { $0.hasSuffix(".md") }.sorted()
    }

    static func text(_ name: String) throws -> String {
        try String(contentsOf: folder.appending(path: name), encoding: .utf8)
    }

    /// Every page.
    static let examples: [BrokenExample] = names.flatMap { name in
        BrokenExample.examples(in: (try? text(name)) ?? "", of: name)
    }

    /// The site that every page changes, as the index shows it: blocks below comments that name their files.
    static let base: [String: String] = {
        var files: [String: String] = [:]
        var path: String?
        var isInside = false
        let text = (try? String(contentsOf: index, encoding: .utf8)) ?? ""
        for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
            if line.hasPrefix("<!-- file: "), line.hasSuffix(" -->") {
                path = String(line.dropFirst(11).dropLast(4))
            } else if line.hasPrefix("```"), let file = path {
                if isInside { path = nil } else { files[file] = "" }
                isInside.toggle()
            } else if isInside, let file = path {
                files[file, default: ""] += line + "\n"
            }
        }
        return files
    }()
}
