/// A question that a page answers, without markup.
public struct PageQuestion: Sendable, Hashable {
    /// The question.
    public let question: String
    /// The answer, a line a block.
    public let answer: String
    /// Whether one of the two states a figure of the books, so that a note belongs to it wherever it stands (SPEC U5).
    public let statesBooks: Bool
}
