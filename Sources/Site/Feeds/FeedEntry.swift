import Money

/// An entry of a feed.
struct FeedEntry: Sendable {
    let title: String
    /// The entry's full address, which is its id too.
    let url: String
    let author: String
    let published: CivilDate
    let updated: CivilDate
    let summary: String
    let tags: [String]
    /// The whole content as HTML with full addresses; `nil` for a summary alone.
    var content: String?
}
