import Money

/// What the ledger and the terms come to: every program's entries and statements up to a day.
public struct Books: Sendable {
    /// The last day that was looked at.
    public let asOf: CivilDate
    /// The programs by id (bytes), those without rows too.
    public let programs: [ProgramBooks]

    /// Books of the given programs.
    public init(asOf: CivilDate, programs: [ProgramBooks]) {
        self.asOf = asOf
        self.programs = programs
    }
}
