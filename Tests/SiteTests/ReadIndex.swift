import Foundation
import Testing

/// The search index of a site, read back as the script of the search box reads it.
struct ReadIndex {
    /// Each page: its address, title, kind and description, and the word that marks advertising.
    var pages: [[String]] = []
    /// For each word the pages in whose text, headings and title it stands, by their addresses.
    var words: [String: [[String]]] = [:]
    /// The names of the index's files, `search/index.json` first.
    var files: [String] = []
    /// The first words of the shards, in order.
    var firsts: [String] = []

    init(_ site: BuiltSite) throws {
        let index = try site.json("search/index.json")
        files = ["search/index.json"]
        let block = try #require(index["block"] as? Int)
        let folder = try #require(index["files"] as? String)
        for (number, hash) in try #require(index["pages"] as? [String]).enumerated() {
            let address = "\(folder)pages-\(number).\(hash).json"
            let pages = try #require(try Self.list(address, site, &files) as? [[String]])
            #expect(pages.count <= block)
            self.pages += pages
        }
        #expect(index["count"] as? Int == pages.count)
        for (number, shard) in try #require(index["words"] as? [[String]]).enumerated() {
            firsts.append(shard[0])
            let address = "\(folder)words-\(number).\(shard[1]).json"
            for line in try #require(try Self.list(address, site, &files) as? [String]) { add(line) }
        }
    }

    /// The pages that a word stands on, by the best place: `text`, `heading` or `title`.
    func hits(_ word: String) -> [String: String] {
        var hits: [String: String] = [:]
        for (place, pages) in zip(["text", "heading", "title"], words[word] ?? []) {
            for page in pages { hits[page] = place }
        }
        return hits
    }

    private static func list(_ address: String, _ site: BuiltSite, _ files: inout [String]) throws -> Any {
        let path = String(address.dropFirst(site.base.path.count))
        files.append(path)
        return try JSONSerialization.jsonObject(with: Data(site.text(path).utf8))
    }

    private mutating func add(_ line: String) {
        let parts = line.split(separator: " ")
        var places: [[String]] = []
        for list in parts[1].split(separator: "/", omittingEmptySubsequences: false) {
            var page = 0
            var found: [String] = []
            for part in list.split(separator: ",") {
                let numbers = part.split(separator: "+").compactMap { Int($0) }
                page += numbers[0]
                found.append(pages[page][0])
                for _ in 0..<(numbers.count > 1 ? numbers[1] : 0) {
                    page += 1
                    found.append(pages[page][0])
                }
            }
            places.append(found)
        }
        words[String(parts[0])] = places
    }
}
