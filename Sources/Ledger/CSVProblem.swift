/// What is wrong with a record's quotes (RFC 4180).
public enum CSVProblem: Sendable, Hashable {
    /// A quote stands inside a value that does not start with one.
    case quoteInsideValue
    /// Something other than a comma or a line end follows a closing quote.
    case textAfterQuote
    /// A quote is opened and never closed: the record runs to the end of the file.
    case unterminatedQuote
}
