import Diagnostics
import Ledger

/// Which of the site's programs the rows of an export belong to.
enum ProgramChoice {
    /// All rows to one, an index into the site's programs.
    case all(Int)
    /// As a column says: the programs by the merchants' names, in small letters.
    case byMerchant([String: Int])

    /// The choice for a profile, or what is wrong. `wanted` is the id that the user asks for.
    ///
    /// One program for all rows is right only where the exports name no more than one merchant (`NamedMerchants`).
    static func make(
        _ profile: ImportProfile, programs: [LedgerProgram], wanted: String?
    ) -> Result<ProgramChoice, ExportFailure> {
        let ids = programs.map(\.id)
        let unknown = { (id: String, place: Place?) in
            Diagnostic(
                .error, "import/unknown-program", "there is no program `\(id)`",
                hint: Suggestion.hint(for: id, among: ids, noun: "programs"), at: place)
        }
        if let wanted {
            guard let index = ids.firstIndex(of: wanted) else { return .failure(ExportFailure([unknown(wanted, nil)])) }
            return .success(.all(index))
        }
        if profile.columns[.program] != nil, !(profile.programs.isEmpty && ids.count == 1) {
            var table: [String: Int] = [:]
            var problems: [Diagnostic] = []
            for (merchant, place, id) in profile.programs {
                if let index = ids.firstIndex(of: id) {
                    table[merchant.lowercased()] = index
                } else {
                    problems.append(unknown(id, place))
                }
            }
            return problems.isEmpty ? .success(.byMerchant(table)) : .failure(ExportFailure(problems))
        }
        guard ids.count == 1 else {
            return .failure(
                ExportFailure([
                    Diagnostic(
                        .error, "import/no-program",
                        ids.isEmpty
                            ? "the site has no programs" : "nothing says which program the rows of the export are of",
                        hint: Suggestion.hint(for: "", among: ids, noun: "programs") + "; name one with --program",
                        at: nil)
                ]))
        }
        return .success(.all(0))
    }
}
