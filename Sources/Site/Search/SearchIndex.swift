import Artifacts
import Diagnostics

/// The index that the search box looks into, made of the site's finished pages.
///
/// `search/index.json` is read first, when the box is entered. It names the other files, which stand among the assets:
/// the pages in blocks, and the words in shards, each with the first word in it. So only those shards are loaded in
/// which a word that was typed may stand, and those blocks whose pages are shown. Words stand whole in the files, so
/// that the leak guard finds in them what it finds on pages (SPEC U3).
struct SearchIndex {
    /// Where the index is, relative to the site's root.
    static let path = "/search/index.json"
    /// How many pages a block has.
    static let blockSize = 32
    /// How large a shard becomes, in bytes, before another is begun.
    static let shardSize = 32 * 1024

    private let entries: [SiteDirectory.Entry]
    private let frame: SiteFrame
    /// The style sheet for what is found, which the script loads with the index.
    private let stylesheet: String

    init(_ directory: SiteDirectory, site: SiteContext) {
        entries = directory.entries
        frame = site.frame
        stylesheet = site.assets["Templates/assets/search.css"] ?? "/assets/search.css"
    }

    /// Whether a file of the index may stand at a path of the output.
    static func mayHold(_ file: String) -> Bool { "/" + file == path || file.hasPrefix("assets/search/") }

    /// The files of the index, from the site's own.
    func files(of site: [OutputFile], jobs: Int) -> [OutputFile] {
        let wanted = Set(entries.map { Self.file(of: $0.path) })
        let pages = Dictionary(
            site.filter { wanted.contains($0.path) }.map { ($0.path, $0.bytes) },
            uniquingKeysWith: { first, _ in first })
        let words = Workers.map(entries.count, jobs: jobs, chunk: 8) { index in
            Self.words(of: entries[index], html: pages[Self.file(of: entries[index].path)] ?? [])
        }
        let shards = WordShards(words, limit: Self.shardSize, jobs: jobs).shards
        let blocks = stride(from: 0, to: entries.count, by: Self.blockSize).map { start in
            let block = entries[start..<min(start + Self.blockSize, entries.count)]
            return Array(("[" + block.map(record).joined(separator: ",\n") + "]\n").utf8)
        }
        let contents = contents(blocks.map(Self.hash), shards.map { (first: $0.first, hash: Self.hash($0.json)) })
        return [OutputFile(path: String(Self.path.dropFirst()), text: contents)]
            + blocks.enumerated().map { OutputFile(path: Self.asset("pages", $0, $1), bytes: $1) }
            + shards.map(\.json).enumerated().map { OutputFile(path: Self.asset("words", $0, $1), bytes: $1) }
    }

    private static func hash(_ bytes: [UInt8]) -> String { Fingerprint(of: bytes).short }

    /// The path of one of the index's files, whose name changes with its bytes.
    private static func asset(_ name: String, _ number: Int, _ bytes: [UInt8]) -> String {
        "assets/search/\(name)-\(number).\(hash(bytes)).json"
    }

    private static func file(of path: String) -> String { path.dropFirst() + "index.html" }

    private static func words(of entry: SiteDirectory.Entry, html: [UInt8]) -> PageWords {
        var words = PageWords()
        words.add(Array(entry.title.utf8), at: .title)
        words.add(Array(entry.description.utf8), at: .heading)
        words.add(Array(entry.kind.utf8), at: .text)
        guard entry.depth != .title else { return words }
        let page = PageText(html)
        words.add(page.headings, at: entry.depth == .headings ? .heading : .text)
        words.add(page.text, at: .text)
        return words
    }

    private func record(_ entry: SiteDirectory.Entry) -> String {
        let parts =
            [frame.link(entry.path), entry.title, entry.kind, entry.description] + (entry.label.map { [$0] } ?? [])
        return "[" + parts.map(JSONRenderer.quote).joined(separator: ",") + "]"
    }

    /// What is read first. The other files are told by their hashes alone: on a large site there are many.
    private func contents(_ blocks: [String], _ shards: [(first: String, hash: String)]) -> String {
        let words = shards.map { "[\(JSONRenderer.quote($0.first)),\(JSONRenderer.quote($0.hash))]" }
        return """
            {"count":\(entries.count),"block":\(Self.blockSize),"style":\(JSONRenderer.quote(frame.link(stylesheet))),
            "files":\(JSONRenderer.quote(frame.link("/assets/search/"))),
            "pages":[\(blocks.map(JSONRenderer.quote).joined(separator: ",\n"))],
            "words":[\(words.joined(separator: ",\n"))]}

            """
    }
}
