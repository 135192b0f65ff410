import Testing

/// A fenced block of the documentation, and what is to be done with it.
struct DocumentedBlock: CustomTestStringConvertible, Sendable {
    /// The page, by its path in the repository.
    let page: String
    /// The line that opens the block.
    let line: Int
    /// The word behind the opening fence: `console`, `yaml`, …; empty where none is given.
    let kind: String
    /// The text between the fences, each line with its end.
    let text: String
    /// What comments right before it say, such as `file` in `<!-- file: Content/site.yml -->`. Readers do not see them.
    let marks: [String: String]

    var testDescription: String { "\(page):\(line)" }
}
