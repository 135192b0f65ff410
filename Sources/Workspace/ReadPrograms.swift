import Diagnostics
import Programs

/// The programs of a site as they were read.
struct ReadPrograms: Sendable {
    let programs: [Program]
    let problems: [Diagnostic]
    /// The ids of those that could not be read.
    let unread: Set<String>

    init(_ files: [SourceFile]) {
        (programs, problems) = ProgramReader().readAll(files.map { ($0.path, $0.bytes) })
        unread = Set(files.map { ProgramReader.id(ofPath: $0.path) }).subtracting(programs.map(\.id))
    }
}
