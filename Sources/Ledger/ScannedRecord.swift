/// Where a record stands in its file, and which of a scanner's cells are its own.
struct ScannedRecord {
    /// The offset of the record's first byte.
    var start = 0
    /// The offset behind its line end.
    var end = 0
    /// The line on which it starts.
    var line = 1
    /// What first broke it, if anything, and where.
    var problem: (kind: CSVProblem, offset: Int)?
    var firstCell = 0
    var cellCount = 0
}
