import Diagnostics
import Money
import YAMLReading

extension TermsReader {
    /// A tier's `needs`: conditions, alone or in groups, or a grant (SPEC T2).
    var needs: FieldType<Needs> {
        .mapping { reader in
            if let grant = reader.entry("grant") { return self.grant(grant, &reader) }
            return self.needs(&reader)
        }
    }

    private func grant(_ entry: YAMLEntry, _ reader: inout MappingReader) -> Needs? {
        if let other = reader.unread.first {
            let more = reader.unread.count - 1
            report.error(
                "grant-not-alone",
                "`\(other.key)`\(more > 0 ? " and what follows do" : " does") not go with `grant`",
                hint: "write `needs: {grant: true}`, or conditions without it", at: other.place)
        }
        reader.ignore(reader.unread.map(\.key))
        guard let value = FieldType<Bool>.flag.read(entry.value, "grant", report) else { return nil }
        if !value {
            report.error("grant-not-alone", "`grant` can only be `true`", hint: "leave it out", at: entry.value.place)
        }
        return value ? .grant : nil
    }

    private var part: FieldType<Needs> {
        .mapping(called: "a condition") { reader in
            if let grant = reader.entry("grant") {
                self.report.error(
                    "grant-not-alone", "`grant` cannot stand within a group",
                    hint: "write `needs: {grant: true}` for a tier that only a grant reaches", at: grant.place)
                reader.ignore(reader.unread.map(\.key))
                return nil
            }
            return self.needs(&reader)
        }
    }

    private func needs(_ reader: inout MappingReader) -> Needs? {
        switch (reader.entry("all"), reader.entry("any")) {
        case (_?, nil): return reader.optional("all", .nonEmptyList(of: part)).map { .all($0) }
        case (nil, _?): return reader.optional("any", .nonEmptyList(of: part)).map { .any($0) }
        case (_?, let any?):
            report.error(
                "exactly-one", "`all` and `any` stand side by side", hint: "put one group into the other", at: any.place
            )
            return nil
        case (nil, nil):
            if let entry = reader.entry("metric"), entry.value.text == Measure.Metric.commission.rawValue {
                commissionNeeds.append(entry.value.place)
            }
            return condition(&reader).map { .condition($0) }
        }
    }

    /// The keys of a condition, in `needs` and in `bonuses` (SPEC T1, T2).
    func condition(_ reader: inout MappingReader) -> Condition? {
        let metric = reader.required(
            "metric", .word(of: Measure.Metric.self),
            hint: Suggestion.hint(for: "", among: Measure.Metric.allCases.map(\.rawValue), noun: "metrics"))
        let window = reader.optional("within", .window)
        let counts = reader.optional("counts", .word(of: Measure.Counts.self))
        let threshold = threshold(&reader, metric: metric)
        if metric == .commission, let entry = reader.entry("counts") {
            report.error(
                "counts-commission", "`counts` does not go with `commission`",
                hint: "`counts` picks payments: use it with `sales`, `payments` or `customers`", at: entry.place)
            return nil
        }
        guard let metric, let threshold else { return nil }
        return Condition(measure: Measure(metric: metric, window: window, counts: counts), threshold: threshold)
    }

    private func threshold(_ reader: inout MappingReader, metric: Measure.Metric?) -> Condition.Threshold? {
        let type: FieldType<Int64> =
            switch metric {
            case nil: FieldType<YAMLNode>.anything.map { _, _, _, _ in 0 }
            case let metric? where metric.isMoney: amount(.zeroOrMore)
            default: FieldType<Int>.wholeNumber(0...1_000_000_000).map { value, _, _, _ in Int64(value) }
            }
        let moreThan = reader.optional("more_than", type)
        let atLeast = reader.optional("at_least", type)
        switch (reader.has("more_than"), reader.has("at_least")) {
        case (true, false): return moreThan.map { .moreThan($0) }
        case (false, true): return atLeast.map { .atLeast($0) }
        case (true, true):
            report.error(
                "exactly-one", "a condition has both `more_than` and `at_least`", hint: "keep one of the two",
                at: reader.entry("at_least")?.place ?? reader.place)
        case (false, false):
            reader.missing(
                anyOf: ["more_than", "at_least"], "exactly-one",
                "a condition has neither `more_than` nor `at_least`",
                hint: "add `more_than: …` for above a bound, or `at_least: …` for the bound too")
        }
        return nil
    }
}
