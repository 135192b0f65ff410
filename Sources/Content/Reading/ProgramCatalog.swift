import Diagnostics
import Programs

/// The programs that pages may name, and those whose files could not be read, which give no second error.
struct ProgramCatalog: Sendable {
    private let programs: [String: Program]
    private let builders: [String: LinkBuilder]
    /// The ids of programs whose files are there and could not be read.
    let unread: Set<String>
    /// The ids of all programs, sound or not, in order.
    let ids: [String]
    /// Which addresses are affiliate links.
    let hosts: KnownHosts

    /// A catalog of the programs that were read and of the ids of all files in `Content/programs/`.
    init(_ programs: [Program], fileIDs: [String]) {
        self.programs = Dictionary(programs.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        builders = self.programs.compactMapValues { LinkBuilder($0) }
        hosts = KnownHosts(programs: programs)
        unread = Set(fileIDs).subtracting(self.programs.keys)
        ids = (Array(self.programs.keys) + unread).sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    }

    subscript(id: String) -> Program? { programs[id] }

    /// The programs that could be read, by id.
    var readable: [Program] { ids.compactMap { programs[$0] } }

    /// What makes the tracked links of a program; `nil` for one without offers.
    func builder(_ program: String) -> LinkBuilder? { builders[program] }

    /// The offer of a reference, with its program; `nil` where either is missing.
    func offer(_ reference: OfferReference) -> (program: Program, offer: Offer)? {
        guard let program = programs[reference.program], let offer = program.link?.offer(reference.offer) else {
            return nil
        }
        return (program, offer)
    }

    /// Whether there is a program of that id, sound or not.
    func knows(_ id: String) -> Bool { programs[id] != nil || unread.contains(id) }

    /// What is wrong with a program's id, if anything.
    func problem(program id: String) -> NameProblem? {
        if knows(id) { return nil }
        return NameProblem(
            code: "unknown-program", message: "there is no program `\(id)`",
            hint: Suggestion.hint(for: id, among: ids, noun: "programs"))
    }

    /// What is wrong with an offer's names, if anything.
    func problem(offer reference: OfferReference) -> NameProblem? {
        if let problem = problem(program: reference.program) { return problem }
        guard let program = programs[reference.program] else { return nil }
        guard let link = program.link else {
            return NameProblem(
                code: "unknown-offer", message: "the program `\(program.id)` has no offers",
                hint: "add `link` with `offers` to \(ContentPath.programs)\(program.id).yml")
        }
        if link.offer(reference.offer) != nil { return nil }
        return NameProblem(
            code: "unknown-offer", message: "the program `\(program.id)` has no offer `\(reference.offer)`",
            hint: Suggestion.hint(for: reference.offer, among: link.offers.map(\.id), noun: "offers"))
    }
}
