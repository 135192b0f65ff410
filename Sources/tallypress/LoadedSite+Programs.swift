import ArgumentParser
import Diagnostics
import Programs
import Workspace

extension LoadedSite {
    /// The program that was named on the command line; where there is none, an error that names the nearest.
    func program(_ id: String) throws -> Program {
        if let program = programs.first(where: { $0.id == id }) { return program }
        let hint = Suggestion.hint(for: id, among: programs.map(\.id), noun: "programs")
        throw ValidationError("There is no program `\(id)`: \(hint)\(hint.hasSuffix("?") ? "" : ".")")
    }
}
