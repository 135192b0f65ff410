import Diagnostics
import Ledger
import YAMLReading

/// Reads one rule of a profile's `rows`.
enum RuleReader {
    /// The rule, or `nil` after errors were reported.
    static func rule(_ reader: inout MappingReader) -> RowRule? {
        let place = reader.place
        let conditions = reader.optional("when", .dictionary(of: .texts)) ?? []
        let sign = reader.optional("sign", .word(of: RowRule.Sign.self))
        let type = reader.optional("type", Self.type)
        let reason = reader.optional("skip", .nonEmptyText)
        let reversal = reader.optional("reversed", Self.reversal)
        let columns = reader.optional("columns", .mapping { ProfileReader.columns(&$0) }) ?? [:]
        let constants = reader.optional("set", .mapping { Self.constants(&$0) }) ?? [:]
        let actions: [RowRule.Action] =
            (type.map { [.row($0)] } ?? []) + (reason.map { [.skip($0)] } ?? [])
            + (reversal.map { [.reversed($0)] } ?? [])
        let given = ["type", "skip", "reversed"].filter { reader.has($0) }
        guard given.count == 1 else {
            reader.missing(
                anyOf: given.isEmpty ? ["type", "skip", "reversed"] : [], "exactly-one",
                "a rule needs one of `type`, `skip` and `reversed`",
                hint: "say what becomes of the rows: `type: sale`, `skip: why`, or `reversed: refund`")
            return nil
        }
        guard let action = actions.first else { return nil }
        return RowRule(
            conditions: conditions.map {
                RowRule.Condition(source: ColumnSource(headers: [$0.key], place: $0.place), values: $0.value)
            },
            sign: sign, action: action, columns: columns, constants: constants, place: place)
    }

    private static var type: FieldType<RowType> {
        FieldType<String>.word(of: RowType.allCases.map(\.name)).map { word, _, _, _ in
            RowType.allCases.first { $0.name == word }
        }
    }

    private static var reversal: FieldType<RowType> {
        FieldType<String>.word(of: [RowType.refund, .chargeback].map(\.name)).map { word, _, _, _ in
            word == RowType.refund.name ? .refund : .chargeback
        }
    }

    /// Texts that rows have whatever the export says; an id, a day and a program cannot be the same for all.
    private static func constants(_ reader: inout MappingReader) -> [ImportField: String] {
        var constants: [ImportField: String] = [:]
        for field in [ImportField.customer, .subscription, .product, .plan, .amount, .subID, .note] {
            constants[field] = reader.optional(field.rawValue, .text)
        }
        return constants
    }
}
