import Artifacts

/// The words of all pages in order, each with the pages that it stands on, in files of about the same size.
///
/// A file is a JSON list of texts: a word, a space, the pages where it stands in the text, those where it stands in a
/// heading after a `/`, and those where it stands in the title after another. Pages are numbers in order, each the
/// distance to the one before (the first the number itself); `5+3` is the page at distance 5 and the three after it.
struct WordShards {
    struct Shard {
        /// The first word.
        let first: String
        let json: [UInt8]
    }

    let shards: [Shard]

    /// How many tables the words are spread over, so that several workers can fill them.
    private static let tables = 16

    init(_ pages: [PageWords], limit: Int, jobs: Int) {
        let lines = Workers.map(Self.tables, jobs: jobs, chunk: 1) { Self.lines(pages, table: $0) }
        let order = lines.enumerated().flatMap { table, lines in lines.indices.map { (table, $0) } }
            .sorted { Self.precedes(lines[$0.0][$0.1], lines[$1.0][$1.1]) }
        var shards: [Shard] = []
        var json: [UInt8] = []
        var first = ""
        for (table, index) in order {
            let line = lines[table][index]
            if json.isEmpty {
                first = String(decoding: line.prefix { $0 != 0x20 }, as: UTF8.self)
                json.append(UInt8(ascii: "["))
            } else {
                json += [UInt8(ascii: ","), 0x0A]
            }
            // Words have nothing that JSON escapes.
            json.append(UInt8(ascii: "\""))
            json += line
            json.append(UInt8(ascii: "\""))
            guard json.count >= limit else { continue }
            shards.append(Shard(first: first, json: json + Array("]\n".utf8)))
            json = []
        }
        if !json.isEmpty { shards.append(Shard(first: first, json: json + Array("]\n".utf8))) }
        self.shards = shards
    }

    /// The lines of those words that belong to a table.
    private static func lines(_ pages: [PageWords], table number: Int) -> [[UInt8]] {
        var table = WordTable()
        var postings: [[UInt32]] = []
        for (page, words) in pages.enumerated() {
            for (index, entry) in words.table.entries.enumerated() where Int(entry.hash >> 60) == number {
                let word = words.table.withWord(index) { table.number(of: $0, hash: entry.hash) }
                let posting = UInt32(page) << 2 | UInt32(words.places[index].rawValue)
                if word == postings.count { postings.append([posting]) } else { postings[word].append(posting) }
            }
        }
        return postings.indices.map { table[$0] + [0x20] + Self.encoded(postings[$0]) }
    }

    /// The pages of a word: text, headings, titles, what is empty at the end left out.
    private static func encoded(_ postings: [UInt32]) -> [UInt8] {
        var encoded: [UInt8] = []
        var slashes = 0
        for place in PageWords.Place.allCases {
            let pages = postings.lazy.filter { UInt8($0 & 3) == place.rawValue }.map { $0 >> 2 }
            var (previous, run) = (UInt32.max, 0)
            for page in pages {
                if previous != .max, page == previous + 1 {
                    run += 1
                } else {
                    close(&run, &encoded)
                    if previous == .max {
                        for _ in 0..<slashes { encoded.append(UInt8(ascii: "/")) }
                        slashes = 0
                    } else {
                        encoded.append(UInt8(ascii: ","))
                    }
                    encoded += String(previous == .max ? page : page - previous).utf8
                }
                previous = page
            }
            close(&run, &encoded)
            slashes += 1
        }
        return encoded
    }

    private static func close(_ run: inout Int, _ encoded: inout [UInt8]) {
        if run > 0 { encoded += "+\(run)".utf8 }
        run = 0
    }

    /// The order of words: by UTF-16, as scripts compare texts. It differs from the order of the bytes only for
    /// characters beyond the first 65,536, which stand before the last 8,192 of those.
    private static func precedes(_ first: [UInt8], _ second: [UInt8]) -> Bool {
        var index = 0
        while index < first.count, index < second.count {
            let (left, right) = (first[index], second[index])
            if left != right {
                if left >= 0xEE, right >= 0xEE, (left >= 0xF0) != (right >= 0xF0) { return left >= 0xF0 }
                return left < right
            }
            index += 1
        }
        return first.count < second.count
    }
}
