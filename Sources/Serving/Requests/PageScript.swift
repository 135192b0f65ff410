import Foundation

/// The script that open pages of the preview run, and what each of them is told by its tag.
struct PageScript: Encodable {
    /// Which run of the server the page is from.
    let session: String
    /// The generation of the site that the page is from.
    let generation: Int
    /// What tells the page from what it may be later, but for its style sheets.
    let page: String
    /// The addresses of the page's style sheets.
    let styles: [String]
    /// What the bar tells; `nil` on a page of the server's own.
    let bar: PageBar?
    /// The same page in the other edition.
    let other: String?
    /// What the other edition is called.
    let otherName: String?

    static let path = "~tallypress/preview.js"
    static let stylesPath = "~tallypress/preview.css"
    static let eventsPath = "~tallypress/events"

    /// The tag; it has no line end, so that a page less its tag is the page as it is published.
    private var tag: String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        let json = String(decoding: (try? encoder.encode(self)) ?? Data(), as: UTF8.self)
        let escaped = json.replacing("&", with: "&amp;").replacing("\"", with: "&quot;").replacing("<", with: "&lt;")
        return "<script src=\"/\(Self.path)\" data-preview=\"\(escaped)\"></script>"
    }

    /// A page with the tag before the end of its body, or at its end where it has none.
    func inserted(into html: [UInt8]) -> [UInt8] {
        let place = Self.bodyEnd(of: html)
        return Array(html[..<place]) + Array(tag.utf8) + Array(html[place...])
    }

    private static func bodyEnd(of html: [UInt8]) -> Int {
        let end = Array("</body>".utf8)
        guard html.count >= end.count else { return html.count }
        for start in stride(from: html.count - end.count, through: 0, by: -1) where html[start] == end[0] {
            let isEnd = end.indices.allSatisfy { html[start + $0] == end[$0] || html[start + $0] | 0x20 == end[$0] }
            if isEnd { return start }
        }
        return html.count
    }
}
