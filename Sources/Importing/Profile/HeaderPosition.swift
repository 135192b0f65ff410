/// Where the line with the names of the columns stands.
enum HeaderPosition: Sendable, Hashable {
    /// Behind so many lines, blank ones counted.
    case after(lines: Int)
    /// It is the first line whose first cell has this text, trimmed, case aside.
    case beginsWith(String)
}
