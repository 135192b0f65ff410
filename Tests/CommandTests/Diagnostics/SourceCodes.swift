import Foundation

/// The codes that stand in the program's sources: some whole, some as the name behind a part that the caller gives.
struct SourceCodes {
    /// The first parts of codes.
    private static let areas = [
        "accounting", "command", "commission", "explain", "import", "init", "ledger", "links", "markdown", "new",
        "page", "publish", "rates", "replay", "report", "serve", "site", "statement", "template", "terms", "yaml",
    ]

    /// Whole codes, such as `ledger/bad-date`.
    private(set) var whole: Set<String> = []
    /// Names alone, such as `missing-key`.
    private(set) var names: Set<String> = []

    init() throws {
        let folder = Fixtures.repository.appending(path: "Sources").path(percentEncoded: false)
        let code = try Regex(
            "\"((?:\(Self.areas.joined(separator: "|")))/[a-z]+(?:-[a-z]+)*)\"", as: (Substring, Substring).self)
        let stated = /\.(?:error|warning),\s*"([a-z]+\/[a-z]+(?:-[a-z]+)*)"/
        let name =
            /(?:(?:error|warning|failure)\(\s*|code: |anyOf: [^"]*(?:"[a-z_]+"[^"]*)*,\s*|fail\(\s*[a-z"]+,\s*)"([a-z]+(?:-[a-z]+)*)",/
        let kind = /case \w+ = "([a-z]+-[a-z]+(?:-[a-z]+)*)"/
        for case let path as String in FileManager.default.enumerator(atPath: folder) ?? .init()
        where path.hasSuffix(".swift") && !path.hasPrefix("ExampleLedger/") {
            let text = try String(contentsOfFile: "\(folder)/\(path)", encoding: .utf8)
            whole.formUnion(text.matches(of: code).map { String($0.output.1) })
            whole.formUnion(text.matches(of: stated).map { String($0.output.1) })
            names.formUnion(text.matches(of: name).map { String($0.output.1) })
            whole.formUnion(text.matches(of: /NewFileProblem\(\s*"([a-z]+(?:-[a-z]+)*)"/).map { "new/\($0.output.1)" })
            if path.hasSuffix("MarkdownIssue.swift") {
                whole.formUnion(text.matches(of: kind).map { "markdown/\($0.output.1)" })
            }
        }
    }
}
