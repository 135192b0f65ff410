import Diagnostics
import Money
import YAMLReading

extension DirectiveReader {
    /// A price for each program in minor units of its currency: one for all, or a mapping of programs to prices.
    func prices(_ reader: inout MappingReader, _ key: String, of programs: [String]) -> [String: Int64]? {
        value(&reader, key, for: programs) { .money($0, .aboveZero) }?.mapValues(\.minorUnits)
    }

    /// Several prices for each program, as many for one as for any other: one list for all, or a mapping of programs to
    /// lists.
    func priceLists(_ reader: inout MappingReader, _ key: String, of programs: [String]) -> [String: [Int64]]? {
        let lists = value(&reader, key, for: programs) { .nonEmptyList(of: .money($0, .aboveZero)) }
        guard let lists, !report.hasErrors, let first = programs.first.flatMap({ lists[$0] }) else { return nil }
        for program in programs {
            guard let list = lists[program], list.count != first.count else { continue }
            report.error(
                "uneven-lists",
                "`\(key)` has \(first.count) for `\(programs[0])`, and \(list.count) for `\(program)`",
                hint: "give each program as many, in the same order",
                at: reader.entry(key)?.value.place ?? reader.place)
            return nil
        }
        return lists.mapValues { $0.map(\.minorUnits) }
    }

    /// A value for each program, of a type that depends on its currency: one for all, or a mapping of programs to
    /// values.
    private func value<Value>(
        _ reader: inout MappingReader, _ key: String, for programs: [String],
        _ type: (_ currency: Currency) -> FieldType<Value>
    ) -> [String: Value]? {
        guard let entry = reader.entry(key) else {
            reader.missing(key)
            return nil
        }
        let errors = report.errorCount
        var nodes = Dictionary(programs.map { ($0, entry.value) }, uniquingKeysWith: { first, _ in first })
        var isShared = true
        if case .mapping(let entries) = entry.value.content {
            nodes = [:]
            isShared = false
            for entry in entries {
                if programs.contains(entry.key) {
                    nodes[entry.key] = entry.value
                } else {
                    report.error(
                        "unknown-program", "`\(entry.key)` is not among the programs that are compared",
                        hint: Suggestion.hint(for: entry.key, among: programs, noun: "programs"), at: entry.place)
                }
            }
            for program in programs where nodes[program] == nil && report.errorCount == errors {
                report.error(
                    "missing-key", "there is no price for `\(program)`", hint: "add `\(program): …`",
                    at: entry.value.place)
            }
        }
        var values: [String: Value] = [:]
        for program in programs {
            // What is wrong with a value that all programs share is said once.
            guard let node = nodes[program], let currency = currency(of: program),
                !isShared || report.errorCount == errors
            else { continue }
            values[program] = type(currency).read(node, key, report)
        }
        return report.errorCount == errors ? values : nil
    }
}
