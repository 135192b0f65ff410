import Diagnostics
import YAMLReading

extension TermsReader {
    /// `forbids` (SPEC §4): practices, each once.
    static var forbids: FieldType<[Prohibition]> {
        FieldType<[Prohibition]>.list(
            of: FieldType<Practice>.word().map { practice, node, _, _ in Prohibition(practice, at: node.place) }
        ).map { prohibitions, _, name, report in
            var seen: Set<Practice> = []
            for prohibition in prohibitions where !seen.insert(prohibition.practice).inserted {
                report.error(
                    "duplicate-name", "`\(name)` has `\(prohibition.practice.rawValue)` twice",
                    hint: "remove one of the two", at: prohibition.place)
            }
            return prohibitions
        }
    }
}
