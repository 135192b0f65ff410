/// Reads feeds with the Python package `feedparser`.
enum FeedReader {
    /// What it finds in a feed.
    struct Feed: Decodable {
        struct Entry: Decodable {
            let id: String
            let link: String
            let title: String
            let updated: String
            let author: String
            let content: String?
        }

        let isBroken: Bool
        let complaint: String
        let version: String
        let entries: [Entry]
    }

    static func read(_ xml: String) throws -> Feed {
        try PythonScript("Feeds/read.py").run(Feed.self, on: [xml])
    }
}
