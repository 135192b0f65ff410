import Foundation
import Testing

/// The program itself says which keys there are, where it is given one that there is not.
@Suite("Keys in the documentation")
struct KeyDocumentationTests {
    /// A file with a key `zzz` in each of its mappings, the number of those, and the page that tells of them.
    struct Example: CustomTestStringConvertible, Sendable {
        let file: String
        let mappings: Int
        let page: String
        let text: String

        var testDescription: String { file }
    }

    static let examples = [
        Example(
            file: "Content/site.yml", mappings: 8, page: "Settings",
            text: """
                title: Open Books
                base_url: https://books.example.com
                author: Sam Doe
                zzz: 1
                publish: {zzz: 1}
                reconciliation: {zzz: 1}
                disclosure: {zzz: 1}
                markdown: {zzz: 1}
                feeds: {zzz: 1}
                accounts: {acme: {zzz: 1, grants: [{tier: elite, from: 2026-01-01, zzz: 1}]}}

                """),
        Example(
            file: "Content/programs/acme.yml", mappings: 14, page: "Terms",
            text: """
                name: Acme
                url: https://acme.example
                currency: USD
                zzz: 1
                terms:
                  - from: 2026-01-01
                    zzz: 1
                    source: {title: Terms, zzz: 1}
                    cookie: {days: 1, zzz: 1}
                    tier_policy: {review: payment, demotion: true, lock: start, zzz: 1}
                    tiers:
                      - {id: a, name: A, zzz: 1, rates: [{percent: 30, zzz: 1, pays: {months: 1, zzz: 1}}]}
                      - id: b
                        name: B
                        needs: {metric: sales, at_least: 1.00, zzz: 1}
                        rates: [{percent: 40, after: {months: 1, zzz: 1}}, {percent: 30}]
                    hold: {days: 30, zzz: 1}
                    refunds: {zzz: 1}
                    bonuses: [{metric: sales, at_least: 1.00, amount: 1.00, zzz: 1}]
                    payout: {day: 15, zzz: 1}

                """),
        Example(
            file: "Content/programs/bolt.yml", mappings: 2, page: "Links",
            text: """
                name: Bolt
                url: https://bolt.example
                currency: USD
                link:
                  pattern: "https://bolt.example/?sub={sub_id}&to={url}"
                  zzz: 1
                  offers: {kit: {name: Kit, url: "https://bolt.example/kit", zzz: 1}}
                terms:
                  - from: 2026-01-01
                    tiers: [{id: all, name: All, rates: [{percent: 25}]}]
                    hold: {days: 45}

                """),
        Example(
            file: "Content/imports/mine.yml", mappings: 5, page: "Importing",
            text: """
                name: Mine
                basis: The documentation.
                zzz: 1
                header: {lines_before: 1, zzz: 1}
                columns: {id: A, date: B, zzz: 1}
                amounts: {zzz: 1}
                rows: [{type: sale, zzz: 1}]

                """),
        Example(
            file: "Content/pages/tried.md", mappings: 1, page: "Content",
            text: "---\ntitle: Tried\nzzz: 1\n---\n\nA text.\n"),
        Example(
            file: "Content/pages/tried.md", mappings: 12, page: "Directives",
            text: "---\ntitle: Tried\n---\n" + directives.map(directive).joined()),
    ]

    private static let directives = [
        ("calculator", "programs: [acme]"),
        ("compare", "programs: [acme]\nscenario: {zzz: 1}"),
        ("earnings", "period: all"),
        ("facts", "program: acme"),
        ("faq", "- {question: A, answer: B, zzz: 1}"),
        ("hero", "title: A"),
        ("offer", "offer: acme/trial"),
        ("pros-cons", "pros: [a]\ncons: [b]"),
        ("replay", "from: kajabi\nprogram: acme"),
        ("steps", "- {title: A, text: B, zzz: 1}"),
        ("tiers", "program: acme"),
    ]

    private static func directive(name: String, text: String) -> String {
        "\n```\(name)\n\(text)\n\(text.hasPrefix("-") ? "" : "zzz: 1\n")```\n"
    }

    @Test("Every key of a file is named on the page that tells of it", arguments: examples)
    func keys(example: Example) throws {
        let site = try TemporaryFolder()
        try FileManager.default.copyItem(
            atPath: Fixtures.folder.appending(path: "Sites/documented/Content").path(percentEncoded: false),
            toPath: "\(site.path)/Content")
        try site.write(example.text, to: example.file)
        let run = try Tallypress.run(
            "check", "--format", "json", "--site", site.path, "--as-of", "2026-03-31")
        let hints = try JSONDecoder().decode([Found].self, from: Data(run.output.utf8))
            .filter { $0.code.hasSuffix("/unknown-key") && $0.file == example.file }.compactMap(\.hint)
        #expect(hints.count == example.mappings, "\(run.output)")
        let page = try String(
            contentsOf: Fixtures.repository.appending(path: "Documentation/\(example.page).md"), encoding: .utf8)
        for hint in hints {
            let keys = hint.matches(of: /`([a-z_]+)`/).map { String($0.output.1) }
            #expect(hint.hasPrefix("the keys are ") && !keys.isEmpty, "\(hint)")
            for key in keys { #expect(Self.names(key, in: page), "\(key)") }
            // A long list is cut short: then a table has as many rows as there are keys.
            guard let more = hint.firstMatch(of: /and (\d+) more/).flatMap({ Int($0.output.1) }) else { continue }
            #expect(Self.tables(in: page).contains(keys.count + more), "\(hint)")
        }
    }

    /// Whether a page has a key as code: by itself, or in a line or a mapping of YAML.
    private static func names(_ key: String, in page: String) -> Bool {
        page.ranges(of: key).contains { range in
            guard range.lowerBound > page.startIndex, range.upperBound < page.endIndex else { return false }
            return "`{ \n".contains(page[page.index(before: range.lowerBound)])
                && "`:,}".contains(page[range.upperBound])
        }
    }

    /// How many names stand in the first column of each table.
    private static func tables(in page: String) -> [Int] {
        page.components(separatedBy: "\n| --- ").dropFirst().map { table in
            table.split(separator: "\n", omittingEmptySubsequences: false).dropFirst().prefix { $0.hasPrefix("|") }
                .map { $0.split(separator: "|")[0].matches(of: /`[a-z_]+`/).count }.reduce(0, +)
        }
    }

    private struct Found: Decodable {
        let code: String
        let file: String?
        let hint: String?
    }
}
