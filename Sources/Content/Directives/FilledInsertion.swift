/// What stands in the place of an insertion.
public struct FilledInsertion: Sendable {
    /// The HTML, written as it is.
    public let html: String
    /// The same without markup, not escaped: for descriptions, feeds and search.
    public let text: String

    /// What stands there, with and without markup.
    public init(html: String, text: String) {
        self.html = html
        self.text = text
    }
}
