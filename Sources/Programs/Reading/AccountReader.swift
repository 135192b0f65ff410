import Diagnostics
import Money
import YAMLReading

/// Reads `accounts` of `site.yml` (SPEC §4): what the affiliate has done for each program, and was granted by it.
public struct AccountReader {
    private let programs: [String: Program]
    private let unreadable: Set<String>

    /// A reader that knows the site's programs. For those whose files could not be read, by id, names are not checked:
    /// their files' errors say enough.
    public init(programs: [Program], unreadable: Set<String> = []) {
        self.programs = Dictionary(programs.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        self.unreadable = unreadable
    }

    /// The accounts by program id, read from the field `accounts` of the site's settings; what is wrong with them goes
    /// into the settings' report.
    public func read(from site: inout MappingReader) -> [String: Account] {
        guard case .mapping(let entries)? = site.entry("accounts")?.value.content else {
            _ = site.optional("accounts", .dictionary(of: .anything))
            return [:]
        }
        var accounts: [String: Account] = [:]
        for entry in entries {
            let program = programs[entry.key]
            if program == nil, !unreadable.contains(entry.key) {
                site.report.error(
                    "unknown-program", "the site has no program \(YAMLNode.quoted(entry.key))",
                    hint: Suggestion.hint(for: entry.key, among: programs.keys.sorted(), noun: "programs"),
                    at: entry.place)
            }
            guard !entry.value.isBlank else { continue }
            accounts[entry.key] = account(of: program).read(entry.value, entry.key, site.report)
        }
        return accounts
    }

    private func account(of program: Program?) -> FieldType<Account> {
        .mapping { reader in
            let met = reader.optional("met", .dictionary(of: .date)) ?? []
            if let program { checkRequirements(met.map { ($0.key, $0.place) }, of: program, reader.report) }
            let grants = reader.optional("grants", .list(of: grant(of: program))) ?? []
            return Account(
                met: Dictionary(met.map { ($0.key, $0.value) }, uniquingKeysWith: { first, _ in first }), grants: grants
            )
        }
    }

    private func checkRequirements(_ met: [(String, Place)], of program: Program, _ report: FieldReport) {
        let known = program.terms.flatMap { $0.payout?.requires ?? [] }
        for (name, place) in met where !known.contains(name) {
            report.warning(
                "unknown-requirement", "`\(program.id)` requires no \(YAMLNode.quoted(name))",
                hint: Suggestion.hint(for: name, among: Array(Set(known)).sorted(), noun: "requirements"), at: place)
        }
    }

    private func grant(of program: Program?) -> FieldType<Grant> {
        .mapping(called: "a grant") { reader in
            let tier = reader.required("tier", .nonEmptyText)
            let from = reader.required("from", .date)
            let to = reader.optional("to", .date)
            if let tier, let program, let entry = reader.entry("tier") {
                let known = program.terms.flatMap { $0.tiers.map(\.id) }
                if !known.contains(tier) {
                    reader.report.error(
                        "unknown-tier", "`\(program.id)` has no tier \(YAMLNode.quoted(tier))",
                        hint: Suggestion.hint(for: tier, among: Array(Set(known)).sorted(), noun: "tiers"),
                        at: entry.value.place)
                }
            }
            if let from, let to, to < from, let entry = reader.entry("to") {
                reader.report.error(
                    "bad-range", "the grant ends on \(to), before it begins on \(from)",
                    hint: "`to` is the last day of the grant, and may be left out", at: entry.value.place)
            }
            guard let tier, let from else { return nil }
            return Grant(tier: tier, from: from, to: to)
        }
    }
}
