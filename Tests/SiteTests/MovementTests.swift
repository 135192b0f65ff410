import Accounting
import Content
import Foundation
import Memoization
import Testing

@testable import Site

@Suite("A statement's movements")
struct MovementTests {
    /// A way to show movements.
    struct Kind: CustomTestStringConvertible, Sendable {
        let name: String
        let publish: String
        var edition = Edition.everyone
        var testDescription: String { name }
    }

    static let kinds = [
        Kind(name: "groups of three", publish: ""), Kind(name: "groups of two", publish: "min_group: 2"),
        Kind(name: "all groups", publish: "min_group: 1"), Kind(name: "row by row", publish: "rows: true"),
        Kind(name: "private", publish: "", edition: .affiliate),
    ]
    static let months = ["2026-01", "2026-02", "2026-03", "2026-04"]
    static let groups = ["earned", "reversed", "cleared", "credited", "paid"]

    @Test("The printed lines add up to the printed sums, and these are the statement's figures", arguments: kinds)
    func sums(kind: Kind) throws {
        var count = 0
        for seed in 0..<3 as Range<UInt64> {
            let site = TestSite.busy(seed: seed, publish: kind.publish, edition: kind.edition).build()
            for month in Self.months { count += try check(month, of: site, "seed \(seed)") }
        }
        #expect(count > 150)
    }

    @Test(
        "The same holds where a month takes several pages, each of which carries its sums over to the next",
        arguments: [
            Kind(name: "row by row", publish: "rows: true"), Kind(name: "private", publish: "", edition: .affiliate),
        ])
    func pages(kind: Kind) throws {
        let site = TestSite.busy(seed: 1, rows: 2000, publish: kind.publish, edition: kind.edition).build()
        let pages = site.pages.filter { $0.hasPrefix("statements/2026-01/movements/") }
        #expect(pages.count > 1)
        for page in pages {
            let lines = Markup(site.text(page)).movements.flatMap(\.lines)
            #expect(!lines.isEmpty && lines.count <= 500, "\(page)")
        }
        var carried = 0
        for month in Self.months {
            _ = try check(month, of: site, month)
            carried += blocks(month, of: site).flatMap { $0.amounts("Carried over") }.count
        }
        #expect(carried > 2)
    }

    @Test("Every figure of a statement leads to its movements, and what did not move leads nowhere", arguments: kinds)
    func links(kind: Kind) throws {
        for rows in [150, 2000] {
            let site = TestSite.busy(seed: 3, rows: rows, publish: kind.publish, edition: kind.edition).build()
            for month in Self.months {
                let path = "statements/\(month)/index.html"
                let page = site.text(path)
                var anchors: Set<String> = []
                for address in Markup(page).addresses where address.hasPrefix("movements/") {
                    let (target, anchor) = site.target(address, on: path)
                    guard !anchor.isEmpty else { continue }
                    anchors.insert(anchor)
                    #expect(site.page(target).ids.contains(anchor), "\(address)")
                }
                for (id, statement) in try statements(month, of: site) {
                    #expect(anchors.contains("\(id)-opening") && anchors.contains("\(id)-closing"))
                    for group in Self.groups where figure(group, statement) != MovementBlock.Pair() {
                        #expect(anchors.contains("\(id)-\(group)"), "\(month)")
                    }
                }
                #expect(!page.contains("<a href=\"\">"))
            }
            let empty = site.page("/statements/2026-04/")
            #expect(empty.addresses.contains("movements/"))
        }
    }

    @Test(
        "The file beside the page has the same lines, between the balances that they lead from and to", arguments: kinds
    )
    func file(kind: Kind) throws {
        let site = TestSite.busy(seed: 5, publish: kind.publish, edition: kind.edition).build()
        for month in Self.months {
            let lines = site.text("statements/\(month)/movements/movements.csv").split(separator: "\n").map {
                // No text of this ledger has a comma but labels, which stand in quotes.
                $0.replacing(/"([^"]*), ([^"]*)"/, with: { "\($0.1); \($0.2)" })
                    .split(separator: ",", omittingEmptySubsequences: false).map(String.init)
            }
            let head = lines[0]
            #expect(lines.allSatisfy { $0.count == head.count })
            let pending = try #require(head.firstIndex(of: "pending"))
            let printed = blocks(month, of: site).flatMap(\.lines).count
            for (id, statement) in try statements(month, of: site) {
                let own = lines.filter { $0[0] == id }
                #expect(own.first?[2] == "opening" && own.last?[2] == "closing")
                let sum = own.dropLast().reduce(MovementBlock.Pair()) { sum, line in
                    let number = { (index: Int) in MovementBlock.number(line[index]) }
                    return sum + MovementBlock.Pair(pending: number(pending), available: number(pending + 1))
                }
                #expect(sum == balance("closing", statement))
            }
            #expect(lines.count - 1 - 2 * (try statements(month, of: site).count) == printed)
        }
    }

    @Test("Lines that do not come to the statement are an error")
    func disagreement() throws {
        let input = TestSite.busy(seed: 2).input()
        var memory = ContextMemory()
        let site = SiteContext(
            input: input, groups: Stamped(CurrencyBooks.group(input.books)),
            assets: Stamped(SiteAssets(content: input.content, templates: input.templates)),
            origins: Stamped(LinkOrigins([], content: input.content)), memory: &memory, jobs: 1)
        #expect(site.movements.disagreements() == [])
        let sheet = try #require(site.movements.month(site.months[1]).sheets.first)
        let broken = MovementSheet(books: sheet.books, statement: sheet.statement, groups: sheet.groups.dropLast())
        let errors = broken.disagreements()
        #expect(errors.map(\.code) == ["statement/disagrees"])
        #expect(errors[0].message == "the movements of Acme in February 2026 do not come to its statement: `paid`")
        // The figures of another month, whose opening balance is another too.
        let other = try #require(site.movements.month(site.months[2]).sheets.first)
        let mixed = MovementSheet(books: sheet.books, statement: other.statement, groups: sheet.groups)
        #expect(mixed.disagreements().count == 1)
    }

    @Test("A page of movements says which month it is of, stands below its statement, and is listed but not news")
    func frame() {
        let site = TestSite.livelyBuilt
        let page = site.page("/statements/2026-01/movements/")
        #expect(page.text.contains("<h1>Movements of January 2026</h1>"))
        #expect(page.text.contains("Past results are not typical and promise nothing."))
        #expect(page.text.contains("<strong>Closed</strong>"))
        #expect(page.text.contains("\"@type\":\"BreadcrumbList\""))
        let crumbs = page.all("a").compactMap { $0["href"] }
        for address in ["/statements/", "/statements/2026/", "/statements/2026-01/", "/statements/2025-12/movements/"] {
            #expect(crumbs.contains(address))
        }
        #expect(site.text("sitemap.xml").contains("<loc>https://books.example/statements/2026-01/movements/</loc>"))
        for path in site.paths where path.hasSuffix("feed.xml") { #expect(!site.text(path).contains("/movements/")) }
    }

    @Test("Every page of a month that takes several is in the sitemap")
    func sitemap() {
        let site = TestSite.busy(seed: 1, rows: 2000, publish: "rows: true").build()
        let map = site.text("sitemap.xml")
        let pages = site.pages.filter { $0.contains("/movements/") }
        #expect(pages.count > 6)
        for path in pages {
            #expect(map.contains("<loc>https://books.example/\(path.replacing("index.html", with: ""))</loc>"))
        }
    }

    /// Checks a month's pages, and gives back how many lines they have.
    private func check(_ month: String, of site: BuiltSite, _ comment: String) throws -> Int {
        let blocks = blocks(month, of: site)
        for (id, statement) in try statements(month, of: site) {
            let opening = blocks.filter { $0.anchor == "\(id)-opening" }.flatMap { $0.amounts("Opening") }
            #expect(opening == [balance("opening", statement)], "\(comment)")
            var balance = balance("opening", statement)
            for group in Self.groups {
                let parts = blocks.filter { $0.anchor == "\(id)-\(group)" }
                var sum = MovementBlock.Pair()
                for (index, part) in parts.enumerated() {
                    #expect(part.amounts("Carried over") == (index == 0 ? [] : [sum]), "\(comment)")
                    for line in part.lines { sum = sum + part.pair(line) }
                    let isLast = index == parts.count - 1
                    #expect(part.amounts("Carried forward") == (isLast ? [] : [sum]), "\(comment)")
                    #expect(part.amounts("Sum") == (isLast ? [sum] : []), "\(comment)")
                    if isLast { #expect(part.amounts("Balance") == [balance + sum], "\(comment)") }
                }
                #expect(sum == figure(group, statement), "\(id) \(group) of \(month), \(comment)")
                balance = balance + sum
            }
            let closing = blocks.filter { $0.anchor == "\(id)-closing" }.flatMap { $0.amounts("Closing") }
            #expect(closing == [balance] && balance == self.balance("closing", statement), "\(comment)")
        }
        return blocks.reduce(0) { $0 + $1.lines.count }
    }

    /// The tables of all pages of a month, in order.
    private func blocks(_ month: String, of site: BuiltSite) -> [MovementBlock] {
        var blocks = site.page("/statements/\(month)/movements/").movements
        var number = 2
        while site.has("statements/\(month)/movements/\(number)/index.html") {
            blocks += site.page("/statements/\(month)/movements/\(number)/").movements
            number += 1
        }
        return blocks
    }

    /// The programs' statements of a month, as the file beside it gives them.
    private func statements(_ month: String, of site: BuiltSite) throws -> [(id: String, statement: [String: Any])] {
        let programs = try #require(site.json("statements/\(month)/statement.json")["programs"] as? [[String: Any]])
        return try programs.map { program in
            (
                try #require(program["id"] as? String),
                try #require((program["months"] as? [[String: Any]])?.first)
            )
        }
    }

    private func figure(_ group: String, _ statement: [String: Any]) -> MovementBlock.Pair {
        let number = { (key: String) in MovementBlock.number(statement[key] as? String ?? "none") }
        switch group {
        case "earned": return MovementBlock.Pair(pending: number("earned"))
        case "reversed":
            return MovementBlock.Pair(pending: -number("reversed_pending"), available: -number("reversed_available"))
        case "cleared": return MovementBlock.Pair(pending: -number("cleared"), available: number("cleared"))
        case "credited": return MovementBlock.Pair(available: number("credited"))
        default: return MovementBlock.Pair(available: -number("paid"))
        }
    }

    private func balance(_ name: String, _ statement: [String: Any]) -> MovementBlock.Pair {
        let parts = statement[name] as? [String: String] ?? [:]
        return MovementBlock.Pair(
            pending: MovementBlock.number(parts["pending"] ?? "none"),
            available: MovementBlock.number(parts["available"] ?? "none"))
    }
}
