/// The ids of rows that are in error: those that act on them give no second error (SPEC L3).
struct Taints {
    private var inProgram: Set<UInt64> = []
    private var inAnyProgram: Set<UInt32> = []
    /// Whether there are rows in error whose ids are not known, so that any id that stands nowhere may be one of them.
    private(set) var hasUnknownIDs = false

    /// Notes that a row of the program is in error.
    mutating func insert(id: UInt32, program: UInt16) {
        if id != 0 { inProgram.insert(UInt64(program) << 32 | UInt64(id)) }
    }

    /// Notes that a row in error has the id, in whatever program.
    mutating func insert(id: UInt32) {
        if id != 0 { inAnyProgram.insert(id) }
    }

    /// Notes that there are rows whose ids could not be read.
    mutating func insertUnknownIDs() { hasUnknownIDs = true }

    /// Whether a row of the program with this id may be in error.
    func contains(id: UInt32, program: UInt16) -> Bool {
        inAnyProgram.contains(id) || inProgram.contains(UInt64(program) << 32 | UInt64(id))
    }
}
