/// What the small bar on a page of the preview tells.
public struct PageBar: Sendable, Encodable {
    /// What sets the page apart, such as `Draft`; `nil` for a page like those that are published.
    public let mark: String?
    /// A few words on that, such as the day from which on the page is published.
    public let remark: String?
    /// The last day that counts, as it is to be read.
    public let asOf: String

    /// All that it says.
    var text: String { [mark, remark, asOf].compactMap { $0 }.joined(separator: "\n") }

    /// A bar; the server adds the way to the other edition.
    public init(mark: String? = nil, remark: String? = nil, asOf: String) {
        self.mark = mark
        self.remark = remark
        self.asOf = asOf
    }
}
