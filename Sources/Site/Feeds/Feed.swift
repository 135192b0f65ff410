/// What readers subscribe to, whatever form it is written in.
struct Feed: Sendable {
    /// The names of a feed's files in its folder.
    static let atomName = "feed.xml"
    static let jsonName = "feed.json"

    let title: String
    let subtitle: String?
    /// The folder that the feed's files stand in, as a full address, which is also the page that it is about.
    let home: String
    let author: String
    let language: String
    /// The newest first.
    let entries: [FeedEntry]

    /// The feed's own full addresses.
    var atomURL: String { home + Self.atomName }
    var jsonURL: String { home + Self.jsonName }
}
