import Diagnostics

/// Where in an export a field stands: a column, or several whose texts are joined by `-`.
struct ColumnSource: Sendable {
    /// The headers of the columns, as the profile writes them.
    let headers: [String]
    /// Where the profile says so.
    let place: Place
}
