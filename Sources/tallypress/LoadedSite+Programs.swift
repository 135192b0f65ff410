import Diagnostics
import Programs
import Workspace

extension LoadedSite {
    /// The program that was named on the command line; where there is none, an error that names the nearest.
    func program(_ id: String) throws(Refusal) -> Program {
        if let program = programs.first(where: { $0.id == id }) { return program }
        throw Refusal(
            "command/unknown-program", "there is no program `\(id)`",
            hint: Suggestion.hint(for: id, among: programs.map(\.id), noun: "programs"))
    }
}
