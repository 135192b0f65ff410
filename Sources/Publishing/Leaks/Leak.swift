/// A private value as it shows in a file.
struct Leak: Sendable, Hashable, Comparable {
    /// The index of what the value belongs to.
    let owner: Int32
    /// The line in the file, counted from 1, or 0 where it shows in the file's path.
    let line: Int
    /// The column, counted from 1 in Unicode scalars.
    let column: Int

    /// Orders the leaks of a file by place.
    static func < (first: Leak, second: Leak) -> Bool {
        (first.line, first.column, first.owner) < (second.line, second.column, second.owner)
    }
}
