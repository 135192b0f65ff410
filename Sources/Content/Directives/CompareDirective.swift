import Diagnostics
import Programs
import YAMLReading

/// Programs side by side: their terms, and what supposed customers would earn with each.
public struct CompareDirective: Sendable {
    /// The ids of the programs, at least two, in the order of the columns.
    public let programs: [String]
    /// Whether the terms are shown.
    public let showsTerms: Bool
    /// The scenario, with the prices of each program; `nil` where only terms are compared.
    public let scenario: SupposedCustomers?

    static func read(_ reader: inout MappingReader, _ page: DirectiveReader) -> CompareDirective? {
        let programs = page.programs(&reader)
        let showsTerms = reader.optional("terms", .flag) ?? true
        let scenario = reader.optional("scenario", SupposedCustomers.type(for: programs ?? [], page))
        guard let programs, !page.report.hasErrors else { return nil }
        guard programs.count > 1 else {
            page.report.error(
                "nothing-to-compare", "`compare` names fewer than two programs",
                hint: "name them in `programs: […]`, here or for the whole page", at: reader.place)
            return nil
        }
        if !showsTerms, scenario == nil {
            page.report.error(
                "nothing-to-compare", "`compare` shows neither terms nor a scenario",
                hint: "add `scenario`, or leave `terms: false` out", at: reader.place)
        }
        return CompareDirective(programs: programs, showsTerms: showsTerms, scenario: scenario)
    }
}
