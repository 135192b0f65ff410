import Foundation
import FoundationXML

/// A page's markup, as far as tests look into it.
struct Markup {
    let text: String
    /// The start tags in the order in which they stand in the page.
    let tags: [MarkupTag]

    init(_ text: String) {
        self.text = text
        tags = MarkupTag.scan(text)
    }

    /// Where a text first stands, in bytes.
    func offset(of part: String) -> Int? {
        text.range(of: part).map { text.utf8.distance(from: text.startIndex, to: $0.lowerBound) }
    }

    /// The tags with a name, in order.
    func all(_ name: String) -> [MarkupTag] { tags.filter { $0.name == name } }

    /// Every address that the page names: links, images, style sheets.
    var addresses: [String] { tags.compactMap { $0["href"] ?? $0["src"] } }

    /// Every `id` of the page, in order.
    var ids: [String] { tags.compactMap { $0["id"] } }

    /// The content of the first `meta` with the given name or property.
    func meta(_ name: String) -> String? {
        all("meta").first { $0["name"] == name || $0["property"] == name }?["content"]
    }

    /// The affiliate links, in order.
    var affiliateLinks: [MarkupTag] { all("a").filter { $0["rel"]?.contains("sponsored") == true } }

    /// The cells of the rows of the first table with a caption and a currency, such as `Movements USD`, the row's name
    /// first; `nil` without such a table.
    func table(_ caption: String) -> [[String]]? {
        for part in text.split(separator: "<caption").dropFirst() {
            guard let end = part.range(of: "</caption>"), let start = part.firstIndex(of: ">"),
                Self.plain(part[part.index(after: start)..<end.lowerBound]) == caption,
                let body = part.range(of: "<tbody>"), let last = part.range(of: "</table>")
            else { continue }
            return part[body.upperBound..<last.lowerBound].split(separator: "<tr").dropFirst().map { row in
                row.split(separator: /<t[hd]/).dropFirst().map { Self.plain("<t" + $0) }
            }
        }
        return nil
    }

    /// The sums from opening to closing, by currency: each term's name, sign and text.
    var sums: [(unit: String, terms: [(name: String, sign: String, amount: String)])] {
        text.split(separator: "<section class=\"total\"").dropFirst().compactMap { part in
            guard let end = part.range(of: "</section>"),
                let document = try? XMLDocument(xmlString: "<section" + part[..<end.upperBound])
            else { return nil }
            let label = document.rootElement()?.attribute(forName: "aria-label")?.stringValue ?? ""
            let terms = (try? document.nodes(forXPath: "//dl/div")) ?? []
            return (
                String(label.suffix(3)),
                terms.map { term in
                    let sign = (try? term.nodes(forXPath: "dd/i"))?.first?.stringValue ?? ""
                    let amount = (try? term.nodes(forXPath: "dd"))?.first?.stringValue ?? ""
                    let name = (try? term.nodes(forXPath: "dt"))?.first?.stringValue ?? ""
                    return (name, sign, String(amount.dropFirst(sign.isEmpty ? 0 : sign.count + 1)))
                }
            )
        }
    }

    /// A text without tags, its escapes undone.
    static func plain(_ markup: some StringProtocol) -> String {
        unescaped(String(markup).replacing(/<[^>]*>/, with: "")).trimmingCharacters(in: .whitespacesAndNewlines)
    }

    static func unescaped(_ text: String) -> String {
        guard text.utf8.contains(UInt8(ascii: "&")) else { return text }
        return text.replacing("&lt;", with: "<").replacing("&gt;", with: ">").replacing("&quot;", with: "\"")
            .replacing("&#39;", with: "'").replacing("&amp;", with: "&")
    }
}
