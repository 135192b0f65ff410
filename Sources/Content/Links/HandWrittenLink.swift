import Diagnostics
import Programs

/// An affiliate link whose address is written out (SPEC K3).
struct HandWrittenLink {
    let url: String
    let catalog: ProgramCatalog

    /// The error that shows what to write instead; `nil` for an address that is nobody's affiliate link.
    func diagnostic(at place: Place) -> Diagnostic? {
        guard let owner = catalog.hosts.owner(of: url) else { return nil }
        let whose =
            switch owner {
            case .network(let network): "an affiliate link of \(network.name)"
            case .program(let id): "a link to the program `\(id)`"
            }
        return Diagnostic(
            .error, "page/hand-written-link", "\(whose) is written out by hand",
            hint: catalog.hosts.suggestion(for: url).map { "write `\($0)`, which adds the sub-id and marks the link" }
                ?? "add an offer to the program's `link`, and write `aff:PROGRAM/OFFER`",
            at: place)
    }
}
